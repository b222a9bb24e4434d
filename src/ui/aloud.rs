//! The result read aloud by a voice of the device itself: one that asks a server would tell it what was filled in.

use super::browser::button;
use super::frame::Frame;
use crate::app::Action;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{MouseEvent, SpeechSynthesisUtterance, SpeechSynthesisVoice};
use yew::prelude::*;

/// A button that reads a text.
pub(super) fn read_button(frame: &Frame, words: &'static str, text: String) -> Html {
    let act = frame.act.clone();
    let tag = frame.language.tag();
    let onclick = move |_: MouseEvent| act.emit(Action::ReadAloud(read(tag, &text).is_some()));
    button(words.into(), Callback::from(onclick))
}

/// Reads it; `None` where the device has no voice of its own for the language.
fn read(tag: &str, text: &str) -> Option<()> {
    let synthesis = window().speech_synthesis().ok()?;
    let language = tag.split('-').next()?;
    let voices = synthesis.get_voices();
    let voice = voices
        .iter()
        .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok())
        .find(|voice| voice.local_service() && voice.lang().starts_with(language))?;
    let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
    utterance.set_voice(Some(&voice));
    // Pressed again it begins anew.
    synthesis.cancel();
    synthesis.speak(&utterance);
    Some(())
}
