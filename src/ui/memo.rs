//! Regions of the page that are drawn again only when what they are drawn from changes, so that a key press does not
//! redraw the whole page. One Yew component serves all of them: a component of its own for each would ship its machinery
//! several times.

use super::frame::Frame;
use std::any::Any;
use std::rc::Rc;
use yew::prelude::*;

/// A region with everything it is drawn from.
pub(super) trait Region: PartialEq + 'static {
    /// What it looks like.
    fn draw(&self, frame: &Frame) -> Html;
}

/// A region whose type the component need not know.
trait AnyRegion {
    fn draw(&self, frame: &Frame) -> Html;
    fn same(&self, other: &dyn AnyRegion) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<R: Region> AnyRegion for R {
    fn draw(&self, frame: &Frame) -> Html {
        Region::draw(self, frame)
    }

    fn same(&self, other: &dyn AnyRegion) -> bool {
        other.as_any().downcast_ref::<R>().is_some_and(|other| self == other)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct MemoProps {
    frame: Frame,
    region: Rc<dyn AnyRegion>,
}

impl PartialEq for MemoProps {
    fn eq(&self, other: &Self) -> bool {
        self.frame == other.frame && self.region.same(other.region.as_ref())
    }
}

#[component]
fn Memo(props: &MemoProps) -> Html {
    props.region.draw(&props.frame)
}

/// The region, drawn again only when it or the frame differs from last time.
pub(super) fn memo<R: Region>(frame: &Frame, region: R) -> Html {
    let region: Rc<dyn AnyRegion> = Rc::new(region);
    html! { <Memo frame={frame.clone()} {region} /> }
}
