//! What is asked before it is done, because it cannot be taken back, and the list of keys. It lies over the console, never
//! over what the room sees.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui::UiRect;
use bevy::ui_widgets::observe;

use super::wishes::{Wish, wish};
use super::{Led, Looking, Seen};
use crate::game::accessibility::Kind;
use crate::game::controls::HoldsFocus;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::text::{ink, soft};
use crate::workshop::faces::Act;

/// What is asked now.
#[derive(Resource, Default, Clone, Debug, PartialEq)]
pub(super) enum Asking {
    /// Nothing.
    #[default]
    Nothing,
    /// Whether to do something that cannot be taken back.
    ToDo(Act),
    /// Whether to close the window on the room.
    ToLeave,
    /// Nothing either: the keys are shown.
    Keys,
}

#[derive(Component)]
struct Sheet;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Asking>();
    app.add_systems(
        Update,
        lay.after(Looking)
            .run_if(resource_exists::<Led>)
            .run_if(resource_changed::<Asking>),
    );
}

fn lay(
    mut commands: Commands,
    asking: Res<Asking>,
    led: Res<Led>,
    seen: Res<Seen>,
    sheets: Query<Entity, With<Sheet>>,
) {
    for sheet in &sheets {
        commands.entity(sheet).despawn();
    }
    let (title, say) = match &*asking {
        Asking::Nothing => return,
        Asking::ToDo(act) => (act.label.clone(), act.asks.clone()),
        Asking::ToLeave => (led.say("window-leave"), led.say("window-leave-say")),
        Asking::Keys => (led.say("page-help"), String::new()),
    };
    let veil = (
        Sheet,
        HoldsFocus,
        GlobalZIndex(5),
        Node {
            width: Val::Percent(100.0),
            height: Val::Percent(100.0),
            position_type: PositionType::Absolute,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            padding: UiRect::all(spacing::WIDE),
            ..default()
        },
        // Nothing of what lies below is seen: with one window for both, the room is looking.
        Fill(Role::Paper),
    );
    let sheet = (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::SNUG,
            padding: UiRect::all(spacing::WIDE),
            border: UiRect::all(Val::Px(1.0)),
            border_radius: spacing::CARD_CORNER,
            ..default()
        },
        Sized::wide(if *asking == Asking::Keys { 60.0 } else { 36.0 }),
        Fill(Role::Paper),
        Edge(Role::Edge),
        Kind::Region,
        AccessibleLabel::new(title.clone()),
    );
    let keys = *asking == Asking::Keys;
    let all = seen.0.as_ref().map_or(&[][..], |seen| &seen.keys);
    commands.spawn(veil).with_children(|veil| {
        veil.spawn(sheet).with_children(|sheet| {
            sheet.spawn((ink(Style::Heading, title), Kind::Heading));
            if keys {
                let halves = Node {
                    column_gap: spacing::WIDE,
                    ..default()
                };
                let list = list(&led, all);
                sheet.spawn(halves).with_children(|halves| {
                    for half in list.chunks(list.len().div_ceil(2).max(1)) {
                        halves.spawn(half_of_the_list()).with_children(|column| {
                            for (key, does) in half {
                                row(column, key.clone(), does.clone());
                            }
                        });
                    }
                });
            } else {
                sheet.spawn(soft(Style::Body, say));
            }
            sheet
                .spawn(Node {
                    column_gap: spacing::SNUG,
                    margin: UiRect::top(spacing::TIGHT),
                    ..default()
                })
                .with_children(|answers| {
                    let no = led.say(if keys {
                        "page-help-close"
                    } else {
                        "page-ask-no"
                    });
                    let no = button(no, Weight::Plain);
                    answers.spawn((no, Wish::Forget, AutoFocus, observe(wish)));
                    if !keys {
                        let yes = button(led.say("page-ask-yes"), Weight::Main);
                        answers.spawn((yes, Wish::Yes, observe(wish)));
                    }
                });
        });
    });
}

/// Every key with what it does: those that lead the room, and those of the window.
fn list(led: &Led, keys: &[(String, String)]) -> Vec<(String, String)> {
    let own = [
        ("W", "window-help-part"),
        ("F11", "window-help-full"),
        ("Ctrl+Q", "window-help-leave"),
    ];
    let own = own.map(|(key, does)| (key.to_owned(), led.say(does)));
    keys.iter().cloned().chain(own).collect()
}

fn half_of_the_list() -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: spacing::SNUG,
        flex_grow: 1.0,
        flex_basis: Val::Px(0.0),
        min_width: Val::Px(0.0),
        ..default()
    }
}

fn row(sheet: &mut ChildSpawnerCommands, key: String, does: String) {
    sheet.spawn((
        Kind::Item,
        AccessibleLabel::new(format!("{key}: {does}")),
        Node {
            column_gap: spacing::ROOM,
            ..default()
        },
        children![
            (
                Node {
                    flex_shrink: 0.0,
                    ..default()
                },
                Sized::wide(6.0),
                children![ink(Style::SmallStrong, key)],
            ),
            (
                Node {
                    flex_shrink: 1.0,
                    min_width: Val::Px(0.0),
                    ..default()
                },
                children![ink(Style::Small, does)],
            ),
        ],
    ));
}
