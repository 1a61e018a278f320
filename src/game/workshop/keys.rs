//! Keys, a clicker and clicks on the projector, to what is wished. The same keys lead from whichever window has them.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::InputFocus;
use bevy::math::CompassOctant;
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui_widgets::Button;

use super::asking::Asking;
use super::wishes::Wish;
use super::{Desk, Led};
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            read.in_set(Input::Read),
            keep_from_wandering.after(Input::Read).before(Input::Answer),
        )
            .run_if(resource_exists::<Led>)
            .run_if(in_state(Menu::None)),
    );
}

/// What a key is called in the list of what can be done, or what else it means; none if it means nothing.
fn meaning(key: &KeyboardInput, typing: bool) -> Option<Wish> {
    let letter = match &key.logical_key {
        Key::Character(typed) => typed.chars().next(),
        _ => None,
    };
    if letter == Some('?') {
        return Some(Wish::Help);
    }
    let digit = letter.and_then(|typed| typed.to_digit(10));
    if let Some(digit) = digit.or_else(|| digit_of(key.key_code)) {
        return Some(Wish::Digit(digit));
    }
    Some(match key.key_code {
        KeyCode::Enter | KeyCode::NumpadEnter if typing => Wish::Count,
        KeyCode::Backspace if typing => Wish::Rub,
        KeyCode::Escape => Wish::Forget,
        KeyCode::End => Wish::Key("End".to_owned()),
        KeyCode::Space
        | KeyCode::Enter
        | KeyCode::NumpadEnter
        | KeyCode::PageDown
        | KeyCode::ArrowRight => Wish::Key("Space".to_owned()),
        KeyCode::Backspace | KeyCode::PageUp | KeyCode::ArrowLeft => {
            Wish::Key("Backspace".to_owned())
        }
        _ => match latin(key)? {
            'K' => Wish::Turn,
            'W' => Wish::Part,
            'M' => Wish::Write,
            other => Wish::Key(other.to_string()),
        },
    })
}

/// The letter that a key types, or that stands on it where the layout has no Latin ones.
fn latin(key: &KeyboardInput) -> Option<char> {
    let typed = match &key.logical_key {
        Key::Character(typed) => typed.chars().next(),
        _ => None,
    };
    let typed = typed.filter(char::is_ascii_alphabetic);
    let letter = typed.or_else(|| letter_of(key.key_code))?;
    Some(letter.to_ascii_uppercase())
}

/// The digit of a key, on the row of digits or the number pad, whatever the layout.
fn digit_of(code: KeyCode) -> Option<u32> {
    let digits = [
        [KeyCode::Digit0, KeyCode::Numpad0],
        [KeyCode::Digit1, KeyCode::Numpad1],
        [KeyCode::Digit2, KeyCode::Numpad2],
        [KeyCode::Digit3, KeyCode::Numpad3],
        [KeyCode::Digit4, KeyCode::Numpad4],
        [KeyCode::Digit5, KeyCode::Numpad5],
        [KeyCode::Digit6, KeyCode::Numpad6],
        [KeyCode::Digit7, KeyCode::Numpad7],
        [KeyCode::Digit8, KeyCode::Numpad8],
        [KeyCode::Digit9, KeyCode::Numpad9],
    ];
    (0..)
        .zip(digits)
        .find_map(|(digit, keys)| keys.contains(&code).then_some(digit))
}

/// The letter that stands on a key of the Latin layout.
fn letter_of(code: KeyCode) -> Option<char> {
    Some(match code {
        KeyCode::KeyA => 'A',
        KeyCode::KeyB => 'B',
        KeyCode::KeyC => 'C',
        KeyCode::KeyD => 'D',
        KeyCode::KeyE => 'E',
        KeyCode::KeyF => 'F',
        KeyCode::KeyG => 'G',
        KeyCode::KeyH => 'H',
        KeyCode::KeyI => 'I',
        KeyCode::KeyK => 'K',
        KeyCode::KeyM => 'M',
        KeyCode::KeyN => 'N',
        KeyCode::KeyP => 'P',
        KeyCode::KeyQ => 'Q',
        KeyCode::KeyR => 'R',
        KeyCode::KeyS => 'S',
        KeyCode::KeyU => 'U',
        KeyCode::KeyV => 'V',
        KeyCode::KeyW => 'W',
        KeyCode::KeyX => 'X',
        _ => return None,
    })
}

fn read(
    mut keys: MessageReader<KeyboardInput>,
    held: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
    buttons: Query<(), With<Button>>,
    desk: Res<Desk>,
    asking: Res<Asking>,
    mut wishes: MessageWriter<Wish>,
) {
    let (writing, on_a_button) = match focus.get() {
        Some(held) => (fields.contains(held), buttons.contains(held)),
        None => (false, false),
    };
    let control = [KeyCode::ControlLeft, KeyCode::ControlRight];
    let with = [KeyCode::AltLeft, KeyCode::SuperLeft, KeyCode::SuperRight];
    let mut typing = !desk.digits.is_empty();
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed) {
        // Holding a key down leads nowhere; a remote desktop repeats a held key without saying so.
        let repeated = key.repeat || !held.just_pressed(key.key_code);
        if repeated || held.any_pressed(with) {
            continue;
        }
        if held.any_pressed(control) {
            // A window that fills the screen has no cross.
            if latin(key) == Some('Q') && *asking == Asking::Nothing {
                wishes.write(Wish::Leave);
            }
            continue;
        }
        if writing {
            continue;
        }
        let presses = matches!(
            key.key_code,
            KeyCode::Space | KeyCode::Enter | KeyCode::NumpadEnter
        );
        // A button that has the focus is pressed by these; everywhere else they lead on.
        if presses && !typing && on_a_button {
            continue;
        }
        let Some(wish) = meaning(key, typing) else {
            continue;
        };
        // What is asked is answered first; the list of keys asks nothing.
        let asked = !matches!(*asking, Asking::Nothing | Asking::Keys);
        if asked && wish != Wish::Forget {
            continue;
        }
        typing = match wish {
            Wish::Digit(_) => true,
            Wish::Count | Wish::Forget => false,
            _ => typing,
        };
        wishes.write(wish);
    }
}

/// Keys that lead the room move no focus besides.
fn keep_from_wandering(mut actions: ResMut<Messages<Action>>, asking: Res<Asking>) {
    if *asking != Asking::Nothing {
        return;
    }
    let kept: Vec<Action> = actions
        .drain()
        .filter(|action| {
            let across = [CompassOctant::West, CompassOctant::East].map(Action::Towards);
            !matches!(action, Action::Forward | Action::Backward) && !across.contains(action)
        })
        .collect();
    actions.write_batch(kept);
}
