//! The code and the whole card as pictures: in a messenger a picture is what can be kept and sent.

use super::{lines, png};
use crate::app::Action;
use crate::format::basis_points;
use crate::ui::amount::payment;
use crate::ui::answers::answers_line;
use crate::ui::bar;
use crate::ui::browser::button as run_button;
use crate::ui::doubts;
use crate::ui::element::{El, el};
use crate::ui::headline;
use crate::ui::next;
use crate::ui::result_context::ResultContext;
use crate::ui::take_away;
use gloo::utils::document;
use qrcodegen::QrCode;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, MouseEvent};
use yew::prelude::*;

/// The quiet zone around the code, in squares.
const QUIET: usize = 4;

/// The code as an image.
pub(super) fn code(code: &QrCode, name: &'static str) -> El {
    let squares = usize::try_from(code.size()).unwrap_or_default();
    let size = squares + 2 * QUIET;
    let source = png::data_address(size, |x, y| is_dark(code, x, y));
    el("img")
        .class("qr")
        .attr("src", source)
        .attr("width", (size * 6).to_string())
        .attr("height", (size * 6).to_string())
        .attr("alt", name)
}

fn is_dark(code: &QrCode, x: usize, y: usize) -> bool {
    let place = |place: usize| place.checked_sub(QUIET).and_then(|place| i32::try_from(place).ok());
    place(x).zip(place(y)).is_some_and(|(x, y)| code.get_module(x, y))
}

/// What stands on the card, from the top.
struct Card {
    lines: Vec<(u32, bool, String)>,
    /// The bar: from where to where in ten-thousandths, and its colour.
    bar: Vec<(u32, u32, &'static str)>,
    /// From where to where on it nobody knows yet who pays.
    unknown: Option<(u32, u32)>,
    /// What the code opens.
    address: String,
}

/// A button that makes the card one picture.
pub(super) fn button(answer: ResultContext<'_>, words: &'static str, address: &str) -> Html {
    let card = Rc::new(card(answer, address));
    let act = answer.frame.act.clone();
    let onclick = move |_: MouseEvent| act.emit(Action::Pictured(drawn(&card).map(Rc::from)));
    run_button(words.into(), Callback::from(onclick))
}

fn card(answer: ResultContext<'_>, address: &str) -> Card {
    let texts = answer.frame.texts();
    let (verb, figure, sentence) = headline::words(answer);
    let mut lines = vec![(34, true, take_away::named(answer))];
    lines.push((30, false, answers_line(answer.frame, answer.state)));
    lines.extend(headline::old(answer).map(|old| (30, true, old)));
    lines.push((36, false, verb.to_owned()));
    lines.push((96, true, figure));
    lines.push((34, false, sentence));
    lines.extend(next::today(answer).map(|today| (34, true, today)));
    lines.extend(doubts::sentences(answer).into_iter().map(|one| (30, false, format!("· {one}"))));
    lines.extend(take_away::payer_lines(answer).into_iter().map(|one| (34, false, one)));
    // Where nothing can be said of the person's part, nobody's stands beside it.
    let estimate = answer.estimate;
    let shown = answer.certainty().headline.is_some() && !estimate.total.is_zero();
    let bar = if shown { bar::parts(answer) } else { Vec::new() };
    let moves = bar::doubtful(answer).filter(|_| shown);
    lines.extend(moves.map(|moves| {
        let amount = payment(answer.frame, answer.certainty(), moves);
        let said = (texts.result.of_bill)(texts.doubts.unknown_part, &amount);
        (34, false, (answer.frame.explore_texts().share.hatched)(&said))
    }));
    lines.push((26, false, texts.page.no_decision.to_owned()));
    lines.retain(|(_, _, text)| !text.is_empty());
    let on_bar = |amount| basis_points(amount, estimate.total);
    let end = on_bar(estimate.paid);
    let unknown = moves.map(|moves| (end.saturating_sub(on_bar(moves)), end));
    Card { lines, bar, unknown, address: address.to_owned() }
}

const WIDTH: u32 = 1080;
const EDGE: u32 = 60;
const FONT: &str = "system-ui, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
const INK: &str = "#14181f";
const UNKNOWN: &str = "#8c3a10";

/// Draws the card; `None` where the browser cannot.
fn drawn(card: &Card) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let wrapped: Vec<(u32, bool, String)> = card
        .lines
        .iter()
        .flat_map(|(size, bold, text)| {
            lines::wrap(text, (WIDTH - 2 * EDGE) / size).into_iter().map(move |line| (*size, *bold, line))
        })
        .collect();
    let text_height: u32 = wrapped.iter().map(|(size, ..)| line_height(*size)).sum();
    let code = super::code(&card.address);
    let code_side = code.as_ref().map_or(0, |_| 360);
    canvas.set_width(WIDTH);
    let top = if card.bar.is_empty() { EDGE } else { EDGE + BAR + EDGE / 2 };
    canvas.set_height(top + text_height + code_side + 5 * EDGE / 2);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.into(), 0.into(), canvas.width().into(), canvas.height().into());
    let across = WIDTH - 2 * EDGE;
    let at = |points: u32| EDGE + across * points / 10_000;
    for (from, to, colour) in &card.bar {
        pen.set_fill_style_str(colour);
        pen.fill_rect(at(*from).into(), EDGE.into(), (at(*to) - at(*from)).into(), BAR.into());
    }
    if let Some((from, to)) = card.unknown {
        hatch(&pen, at(from), at(to));
    }
    let mut down = top;
    pen.set_text_baseline("top");
    pen.set_fill_style_str(INK);
    for (size, bold, text) in &wrapped {
        let weight = if *bold { "bold " } else { "" };
        pen.set_font(&format!("{weight}{size}px {FONT}"));
        let _ = pen.fill_text(text, EDGE.into(), down.into());
        down += line_height(*size);
    }
    if let Some(code) = &code {
        let squares = u32::try_from(code.size()).ok()?;
        let side = code_side / squares;
        for y in 0..squares {
            for x in 0..squares {
                if code.get_module(i32::try_from(x).ok()?, i32::try_from(y).ok()?) {
                    let top = down + EDGE / 2 + y * side;
                    pen.fill_rect((EDGE + x * side).into(), top.into(), side.into(), side.into());
                }
            }
        }
    }
    canvas.to_data_url().ok()
}

const BAR: u32 = 56;

/// How high the hatched strip is, and how far its lines are apart.
const STRIP: u32 = 18;
const APART: u32 = 14;
/// How thick a stroke is.
const STROKE: u32 = 4;

/// The part of the bar of which nobody knows yet who pays it, as the page has it: a strip, so that it can still be seen who pays
/// there.
fn hatch(pen: &CanvasRenderingContext2d, from: u32, to: u32) {
    let (top, bottom) = (EDGE + BAR - STRIP, EDGE + BAR);
    let wide = to.saturating_sub(from);
    pen.save();
    pen.begin_path();
    pen.rect(from.into(), top.into(), wide.into(), STRIP.into());
    pen.clip();
    pen.set_fill_style_str("#fff");
    pen.fill_rect(from.into(), top.into(), wide.into(), STRIP.into());
    pen.set_stroke_style_str(UNKNOWN);
    pen.set_line_width(STROKE.into());
    pen.begin_path();
    let mut at = from;
    while at < to + STRIP {
        pen.move_to((at - STRIP).into(), top.into());
        pen.line_to(at.into(), bottom.into());
        at += APART;
    }
    pen.stroke();
    pen.restore();
}

const fn line_height(size: u32) -> u32 {
    size * 3 / 2
}
