//! Does what the facilitator wishes, and says why it cannot be done: the only place that calls the host.

use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui_widgets::{Activate, Button};

use super::asking::Asking;
use super::console::{Aloud, Home};
use super::windows::{Aside, Windows};
use super::{Desk, Led, View};
use crate::game::accessibility::Announce;
use crate::game::controls::Input;
use crate::game::menus::Menu;
use crate::game::theme::widgets::field::written;
use crate::game::wake::Wake;
use crate::workshop::faces::{self, Act};
use crate::workshop::host::Refused;
use crate::workshop::room::{By, Command as Deed, Phase, Tallied};

/// No count has more digits.
const DIGITS: usize = 5;

/// Something that the facilitator wishes, by a key or by a button that carries it.
#[derive(Message, Component, Clone, Debug, PartialEq)]
pub(super) enum Wish {
    /// What a key does now, by its name in the list of what can be done.
    Key(String),
    /// One of the things that can be done; what cannot be taken back is asked first.
    Act(Act),
    /// Something to do at once.
    Do(Deed),
    /// A digit of a count.
    Digit(u32),
    /// Take the last digit back.
    Rub,
    /// Keep the count that was typed.
    Count,
    /// Leave what was begun: a count, a question.
    Forget,
    /// Turn from the projector to the console and back; where the console has a window of its own, hide the projector.
    Turn,
    /// Give the console a window of its own, or take that away.
    Part,
    /// Take the keyboard to the field for what the minority says.
    Write,
    /// Show the keys.
    Help,
    /// How this window looks.
    Settings,
    /// What was asked is to be done.
    Yes,
    /// Close the window on the room; asks first.
    Leave,
    /// Write what is taken home.
    TakeHome,
    /// Keep what the minority said aloud, as it is written in the field.
    Heard(String),
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Wish>();
    app.add_systems(
        Update,
        grant.in_set(Input::Answer).run_if(resource_exists::<Led>),
    );
}

/// A button that carries a wish writes it when it is pressed.
pub(super) fn wish(
    activated: On<Activate>,
    wishes: Query<&Wish, With<Button>>,
    visible: Res<InputFocusVisible>,
    homes: Query<Entity, With<Home>>,
    mut focus: ResMut<InputFocus>,
    mut granted: MessageWriter<Wish>,
) {
    if let Ok(wish) = wishes.get(activated.entity) {
        granted.write(wish.clone());
        // Whoever leads with the mouse has no place on the keyboard, and what leads on brings another page: the next key leads
        // on, and does not press this again.
        if !visible.0 || matches!(wish, Wish::Act(_) | Wish::Key(_) | Wish::Yes) {
            go_home(&mut focus, &homes);
        }
    }
}

/// Takes the keyboard to where it presses nothing.
fn go_home(focus: &mut InputFocus, homes: &Query<Entity, With<Home>>) {
    if let Some(home) = homes.iter().next() {
        focus.set(home, FocusCause::Navigated);
    }
}

fn grant(
    mut wishes: MessageReader<Wish>,
    led: Res<Led>,
    mut desk: ResMut<Desk>,
    mut asking: ResMut<Asking>,
    mut view: ResMut<View>,
    mut menu: ResMut<NextState<Menu>>,
    homes: Query<Entity, With<Home>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut windows: Windows,
    mut announce: MessageWriter<Announce>,
    mut exit: MessageWriter<AppExit>,
    mut wake: ResMut<Wake>,
    fields: Query<(Entity, &EditableText), With<Aloud>>,
    mut before: Local<Option<View>>,
) {
    let field = fields.iter().map(|(field, _)| field).next();
    let mut fields: Vec<String> = fields
        .iter()
        .map(|(_, field)| written(field))
        .filter(|it| !it.is_empty())
        .collect();
    for wish in wishes.read() {
        wake.settle();
        // What was written and not kept yet goes with the decision that it was written for.
        if matches!(wish, Wish::Key(_) | Wish::Act(_) | Wish::Do(_)) {
            for text in fields.drain(..) {
                hear(text, &led, &mut desk);
            }
        }
        // The list of keys goes when one of them is pressed, and with the same one that brought it.
        if *asking == Asking::Keys {
            *asking = Asking::Nothing;
            if let Some(seen) = before.take() {
                view.set_if_neq(seen);
            }
            if *wish == Wish::Help {
                continue;
            }
        }
        match wish.clone() {
            Wish::Key(key) => {
                let acts = led.look().acts;
                let fitting = || acts.iter().filter(|act| act.key == key);
                let act = fitting().find(|act| act.why_not.is_empty());
                if let Some(act) = act.or_else(|| fitting().next()) {
                    try_to(act, &led, &mut desk, &mut asking);
                }
            }
            Wish::Act(act) => try_to(&act, &led, &mut desk, &mut asking),
            Wish::Do(deed) => perform(deed, &led, &mut desk),
            Wish::Digit(digit) => {
                // What is typed is ended by Enter, which must press no button then.
                go_home(&mut focus, &homes);
                desk.wrong.clear();
                let asked = led.look().count.and_then(|count| count.ask);
                if asked.is_some() && desk.digits.len() < DIGITS {
                    desk.digits.push_str(&digit.to_string());
                    announce.write(Announce(desk.digits.clone()));
                }
            }
            Wish::Rub => {
                desk.digits.pop();
            }
            Wish::Count => {
                let asked = led.look().count.and_then(|count| count.ask);
                let votes = std::mem::take(&mut desk.digits).parse();
                if let (Some(choice), Ok(votes)) = (asked, votes) {
                    perform(Deed::Tally(Tallied { choice, votes }), &led, &mut desk);
                }
            }
            // When the workshop is over nothing can be lost, and nothing is left to lead.
            Wish::Forget | Wish::Leave if led.look().phase == Phase::Closed => {
                exit.write(AppExit::Success);
            }
            Wish::Forget => {
                desk.digits.clear();
                desk.wrong.clear();
                asking.set_if_neq(Asking::Nothing);
            }
            Wish::Turn => {
                turn(&mut view, windows.aside());
                go_home(&mut focus, &homes);
            }
            Wish::Part => {
                *view = View::Projector;
                windows.part_or_join(&led);
            }
            Wish::Write => {
                if let Some(field) = field {
                    if windows.aside() == Aside::No {
                        *view = View::Console;
                    }
                    focus.set(field, FocusCause::Navigated);
                    visible.0 = true;
                }
            }
            Wish::Help => *asking = Asking::Keys,
            Wish::Settings => menu.set(Menu::Settings),
            Wish::Leave => *asking = Asking::ToLeave,
            Wish::Yes => match std::mem::take(&mut *asking) {
                Asking::ToDo(act) => perform(act.command, &led, &mut desk),
                Asking::ToLeave => {
                    exit.write(AppExit::Success);
                }
                Asking::Nothing | Asking::Keys => {}
            },
            Wish::Heard(text) => hear(text, &led, &mut desk),
            Wish::TakeHome => {}
        }
        // What is asked is private: it never stands before the room, and the room sees again what it saw once it is answered.
        if *asking == Asking::Nothing {
            if let Some(seen) = before.take() {
                view.set_if_neq(seen);
            }
        } else if windows.aside() == Aside::No && *view != View::Console {
            *before = Some(*view);
            *view = View::Console;
        }
        if !desk.wrong.is_empty() && desk.is_changed() {
            announce.write(Announce(desk.wrong.clone()));
        }
    }
}

fn turn(view: &mut View, aside: Aside) {
    *view = match (*view, aside) {
        (View::Projector, Aside::No) => View::Console,
        (View::Projector, Aside::Yes) => View::Curtain,
        (View::Console | View::Curtain, _) => View::Projector,
    };
}

/// Does one of the things that can be done, after asking if it cannot be taken back.
fn try_to(act: &Act, led: &Led, desk: &mut Desk, asking: &mut Asking) {
    if !act.why_not.is_empty() {
        desk.wrong = act.why_not.clone();
    } else if !act.asks.is_empty() {
        *asking = Asking::ToDo(act.clone());
    } else {
        perform(act.command.clone(), led, desk);
    }
}

/// Keeps what the minority said aloud.
fn hear(text: String, led: &Led, desk: &mut Desk) {
    perform(Deed::Heard(text.clone()), led, desk);
    if desk.wrong.is_empty() {
        desk.done = led.say_with("console-page-heard-kept", &[("text", text)]);
    }
}

fn perform(deed: Deed, led: &Led, desk: &mut Desk) {
    desk.wrong = match led.host.act(By::Facilitator, deed) {
        Ok(_) => String::new(),
        Err(Refused::Room(refusal)) => faces::refused(&led.language, &refusal),
        Err(other) => other.to_string(),
    };
}
