//! Turns keys into what the player means, and moves the focus accordingly.

use bevy::a11y::AccessibilityNode;
use bevy::camera::visibility::VisibilitySystems;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput, NativeKey};
use bevy::input_focus::directional_navigation::{AutoNavigationConfig, FocusableArea};
use bevy::input_focus::navigator::find_best_candidate;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::math::CompassOctant;
use bevy::picking::events::{Pointer, Press};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, ScrollIntoView};
use bevy::window::PrimaryWindow;

use super::theme::widgets::scroll::{ScrollRegion, Scrolling, Stride};
use super::wake::Wake;

/// Something the player wants, whatever key or device said it.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Go to the next control, in reading order.
    Next,
    /// Go on with the story where it waits to go on, or else read on and to the next control: a clicker's one big button.
    Forward,
    /// Read back, and to the previous control: a clicker's other button.
    Backward,
    /// Go to the previous control, in reading order.
    Previous,
    /// Go to the control that lies in this direction.
    Towards(CompassOctant),
    /// Leave what is open, or open the pause menu when nothing is.
    Back,
    /// Take the choice with this number, 1 to 9.
    Choose(u8),
    /// Show what happened so far.
    History,
    /// Say why people reacted as they did.
    Why,
    /// Show how things stand in truth, for whoever writes the story.
    Inspect,
    /// Take the last choice back.
    Undo,
}

/// The sets in which a frame handles input, in this order.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Keys become actions.
    Read,
    /// Screens, menus and the focus answer actions.
    Answer,
    /// What an action leaves open is closed.
    Close,
}

/// Marks the root of something that keeps the focus to itself while it is open, such as a menu over a screen.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct HoldsFocus;

/// Marks the button with which a story that waits goes on.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Advances;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Action>();
    app.init_resource::<AutoNavigationConfig>();
    app.configure_sets(Update, (Input::Read, Input::Answer, Input::Close).chain());
    app.add_systems(
        Update,
        (
            read_keys.in_set(Input::Read),
            move_focus.in_set(Input::Answer),
        ),
    );
    app.add_systems(
        PostUpdate,
        rescue_focus.after(VisibilitySystems::VisibilityPropagate),
    );
    app.add_observer(focus_what_is_pressed);
}

/// The key with this name, as a person would write it: `Tab`, `Enter`, `Down`, `1`, `h`.
pub fn key_named(name: &str) -> Option<KeyCode> {
    Some(match name.to_lowercase().as_str() {
        "tab" => KeyCode::Tab,
        "enter" | "return" => KeyCode::Enter,
        "space" => KeyCode::Space,
        "escape" => KeyCode::Escape,
        "backspace" => KeyCode::Backspace,
        "up" => KeyCode::ArrowUp,
        "down" => KeyCode::ArrowDown,
        "left" => KeyCode::ArrowLeft,
        "right" => KeyCode::ArrowRight,
        "pageup" => KeyCode::PageUp,
        "pagedown" => KeyCode::PageDown,
        "h" => KeyCode::KeyH,
        "i" => KeyCode::KeyI,
        "w" => KeyCode::KeyW,
        "z" => KeyCode::KeyZ,
        "1" => KeyCode::Digit1,
        "2" => KeyCode::Digit2,
        "3" => KeyCode::Digit3,
        "4" => KeyCode::Digit4,
        "5" => KeyCode::Digit5,
        "6" => KeyCode::Digit6,
        "7" => KeyCode::Digit7,
        "8" => KeyCode::Digit8,
        "9" => KeyCode::Digit9,
        _ => return None,
    })
}

/// Presses and releases a key as a keyboard would, for pictures and tests.
pub fn press(world: &mut World, key: KeyCode) {
    let mut windows = world.query_filtered::<Entity, With<PrimaryWindow>>();
    let Ok(window) = windows.single(world) else {
        return;
    };
    for state in [ButtonState::Pressed, ButtonState::Released] {
        world.write_message(KeyboardInput {
            key_code: key,
            logical_key: Key::Unidentified(NativeKey::Unidentified),
            state,
            text: None,
            repeat: false,
            window,
        });
    }
    if let Some(mut wake) = world.get_resource_mut::<Wake>() {
        wake.settle();
    }
}

fn meaning(key: KeyCode, shift: bool, control: bool) -> Option<Action> {
    Some(match key {
        KeyCode::Tab if shift => Action::Previous,
        KeyCode::Tab => Action::Next,
        // A presenter's clicker sends these two and nothing else.
        KeyCode::PageDown => Action::Forward,
        KeyCode::PageUp => Action::Backward,
        KeyCode::ArrowUp => Action::Towards(CompassOctant::North),
        KeyCode::ArrowDown => Action::Towards(CompassOctant::South),
        KeyCode::ArrowLeft => Action::Towards(CompassOctant::West),
        KeyCode::ArrowRight => Action::Towards(CompassOctant::East),
        KeyCode::Escape => Action::Back,
        KeyCode::KeyH if !control => Action::History,
        KeyCode::KeyW if !control => Action::Why,
        KeyCode::KeyI if !control => Action::Inspect,
        KeyCode::KeyZ | KeyCode::Backspace => Action::Undo,
        KeyCode::Digit1 | KeyCode::Numpad1 => Action::Choose(1),
        KeyCode::Digit2 | KeyCode::Numpad2 => Action::Choose(2),
        KeyCode::Digit3 | KeyCode::Numpad3 => Action::Choose(3),
        KeyCode::Digit4 | KeyCode::Numpad4 => Action::Choose(4),
        KeyCode::Digit5 | KeyCode::Numpad5 => Action::Choose(5),
        KeyCode::Digit6 | KeyCode::Numpad6 => Action::Choose(6),
        KeyCode::Digit7 | KeyCode::Numpad7 => Action::Choose(7),
        KeyCode::Digit8 | KeyCode::Numpad8 => Action::Choose(8),
        KeyCode::Digit9 | KeyCode::Numpad9 => Action::Choose(9),
        _ => return None,
    })
}

fn meaning_in_a_field(key: KeyCode, shift: bool) -> Option<Action> {
    Some(match key {
        KeyCode::Tab if shift => Action::Previous,
        KeyCode::Tab | KeyCode::Enter | KeyCode::NumpadEnter | KeyCode::Escape => Action::Next,
        KeyCode::PageDown => Action::Forward,
        KeyCode::PageUp => Action::Backward,
        _ => return None,
    })
}

fn read_keys(
    mut keys: MessageReader<KeyboardInput>,
    held: Res<ButtonInput<KeyCode>>,
    mut actions: ResMut<Messages<Action>>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
) {
    // An action means something in the frame in which it is read; a screen that opens later must not hear it too.
    actions.clear();
    let shift = held.any_pressed([KeyCode::ShiftLeft, KeyCode::ShiftRight]);
    let control = held.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]);
    // In a field the letters are letters; a few keys lead out of it.
    let writing = focus.get().is_some_and(|held| fields.contains(held));
    for key in keys.read().filter(|key| key.state == ButtonState::Pressed) {
        let meant = if writing {
            meaning_in_a_field(key.key_code, shift)
        } else {
            meaning(key.key_code, shift, control)
        };
        let Some(action) = meant else {
            continue;
        };
        // Holding a key down walks through controls, but never plays the game. A remote desktop repeats a held key without
        // saying so; then the key was down already.
        let repeated = key.repeat || !held.just_pressed(key.key_code);
        if !repeated || matches!(action, Action::Next | Action::Previous | Action::Towards(_)) {
            actions.write(action);
        }
    }
}

/// The controls that can take the focus now, in reading order.
#[derive(bevy::ecs::system::SystemParam)]
pub struct Focusables<'w, 's> {
    roots: Query<'w, 's, (Entity, Has<HoldsFocus>), (With<Node>, Without<ChildOf>)>,
    nodes: Query<
        'w,
        's,
        (
            Option<&'static TabIndex>,
            Option<&'static Children>,
            &'static ComputedNode,
            &'static UiGlobalTransform,
            &'static InheritedVisibility,
            &'static Node,
        ),
    >,
}

impl Focusables<'_, '_> {
    /// Everything that can take the focus, in reading order: what an open menu holds, or else what the screen holds.
    pub fn in_order(&self) -> Vec<Entity> {
        let mut found = Vec::new();
        let held = self.roots.iter().any(|(_, holds)| holds);
        for (root, holds) in &self.roots {
            if holds == held {
                self.gather(root, &mut found);
            }
        }
        found
    }

    fn gather(&self, entity: Entity, found: &mut Vec<Entity>) {
        let Ok((index, children, _, _, visible, node)) = self.nodes.get(entity) else {
            return;
        };
        if !visible.get() || node.display == Display::None {
            return;
        }
        if index.is_some_and(|index| index.0 >= 0) {
            found.push(entity);
        }
        for child in children.into_iter().flatten() {
            self.gather(*child, found);
        }
    }

    fn area(&self, entity: Entity) -> Option<FocusableArea> {
        let (_, _, computed, transform, _, _) = self.nodes.get(entity).ok()?;
        let shrink = computed.inverse_scale_factor();
        Some(FocusableArea {
            entity,
            position: transform.translation * shrink,
            size: computed.size() * shrink,
        })
    }
}

fn move_focus(
    mut actions: MessageReader<Action>,
    focusables: Focusables,
    advances: Query<Entity, With<Advances>>,
    mut scrolling: Scrolling,
    config: Res<AutoNavigationConfig>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    for action in actions.read() {
        if *action == Action::Forward
            && let Some(entity) = advances.iter().next()
        {
            commands.trigger(Activate { entity });
            continue;
        }
        let order = focusables.in_order();
        let here = focus
            .get()
            .and_then(|held| order.iter().position(|entity| *entity == held));
        let target = match (action, here) {
            (Action::Next | Action::Forward, Some(here)) => {
                order.get((here + 1) % order.len()).copied()
            }
            (Action::Previous | Action::Backward, Some(here)) => {
                order.get((here + order.len() - 1) % order.len()).copied()
            }
            (Action::Next | Action::Forward | Action::Towards(_), None) => order.first().copied(),
            (Action::Previous | Action::Backward, None) => order.last().copied(),
            (Action::Towards(direction), Some(here)) => {
                if scrolling.step(order[here], *direction) {
                    continue;
                }
                let areas: Vec<_> = order
                    .iter()
                    .filter_map(|entity| focusables.area(*entity))
                    .collect();
                focusables
                    .area(order[here])
                    .and_then(|from| find_best_candidate(&from, *direction, &areas, &config))
            }
            _ => continue,
        };
        show(&mut visible, true);
        let stride = match action {
            Action::Forward => Some((true, Stride::Page)),
            Action::Backward => Some((false, Stride::Page)),
            Action::Towards(CompassOctant::South) => Some((true, Stride::Step)),
            Action::Towards(CompassOctant::North) => Some((false, Stride::Step)),
            _ => None,
        };
        if let (Some((down, stride)), Some(here)) = (stride, here)
            && scrolling.toward(order[here], target, down, stride)
        {
            continue;
        }
        if let Some(target) = target {
            focus.set(target, FocusCause::Navigated);
            commands.trigger(ScrollIntoView { entity: target });
        }
    }
}

fn show(visible: &mut ResMut<InputFocusVisible>, shown: bool) {
    if visible.0 != shown {
        visible.0 = shown;
    }
}

/// What the keyboard held: in which screen or menu, its name, and its place in the order.
#[derive(Default)]
struct Held {
    root: Option<Entity>,
    name: Option<String>,
    place: usize,
}

/// The keyboard always holds something, so that a key never falls into the void and a screen reader always has a place. Where
/// a part of the page was laid anew, that is what has the name of what it held, or stands in its place.
fn rescue_focus(
    focusables: Focusables,
    regions: Query<(), With<ScrollRegion>>,
    names: Query<&AccessibilityNode>,
    parents: Query<&ChildOf>,
    mut held: Local<Held>,
    mut focus: ResMut<InputFocus>,
) {
    let order = focusables.in_order();
    let root = |entity| parents.root_ancestor(entity);
    let name = |entity| {
        names
            .get(entity)
            .ok()
            .and_then(|node| node.label().map(str::to_owned))
    };
    if let Some(now) = focus.get()
        && let Some(place) = order.iter().position(|entity| *entity == now)
    {
        *held = Held {
            root: Some(root(now)),
            name: name(now),
            place,
        };
        return;
    }
    // A screen that is gone has nothing to go back to.
    let same_root = order
        .first()
        .is_some_and(|first| Some(root(*first)) == held.root);
    if same_root {
        let named = |entity: &&Entity| held.name.is_some() && name(**entity) == held.name;
        let again = order.iter().find(named).or(order.get(held.place));
        if let Some(again) = again {
            focus.set(*again, FocusCause::Navigated);
            return;
        }
    }
    let first = order
        .iter()
        .find(|entity| !regions.contains(**entity))
        .or(order.first());
    match first {
        Some(first) => focus.set(*first, FocusCause::Navigated),
        None if focus.get().is_some() => focus.clear(),
        None => {}
    }
}

fn focus_what_is_pressed(
    press: On<Pointer<Press>>,
    focusable: Query<&TabIndex>,
    parents: Query<&ChildOf>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    if press.entity != press.original_event_target() {
        return;
    }
    show(&mut visible, false);
    let lineage = std::iter::once(press.entity).chain(parents.iter_ancestors(press.entity));
    for entity in lineage {
        if focusable.get(entity).is_ok_and(|index| index.0 >= 0) {
            focus.set(entity, FocusCause::Pressed);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_pad_counts_as_much_as_the_number_row() {
        assert_eq!(
            meaning(KeyCode::Numpad7, false, false),
            Some(Action::Choose(7))
        );
        assert_eq!(
            meaning(KeyCode::Digit7, false, false),
            Some(Action::Choose(7))
        );
    }

    #[test]
    fn a_clicker_walks_forwards_and_backwards() {
        assert_eq!(
            meaning(KeyCode::PageDown, false, false),
            Some(Action::Forward)
        );
        assert_eq!(
            meaning(KeyCode::PageUp, false, false),
            Some(Action::Backward)
        );
    }
}
