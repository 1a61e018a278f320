//! The console: what only the facilitator sees. Three columns that scroll by themselves: what to do now, what it is about, and
//! what is around it. Each part is drawn anew only when what it shows has changed, so that focus and scrolling stay.

mod around;
mod leading;
mod telling;

pub(super) use telling::{Aloud, hears};

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui::UiRect;
use bevy::ui_widgets::observe;

use super::windows::{Aside, Windows};
use super::wishes::{Wish, wish};
use super::{Desk, Led, Looking, Seen, View};
use crate::game::accessibility::Kind;
use crate::game::theme::room::{Column, Columns};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button, with_key};
use crate::game::theme::widgets::control::Ring;
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::workshop::faces::{Act, Console};

/// Where the keyboard is at home: on what presses nothing, so that every key leads on from there.
#[derive(Component, Clone, Copy, Debug, Default)]
#[require(TabIndex(0), Ring)]
pub(super) struct Home;

/// All of the console.
#[derive(Component)]
struct TheConsole;

/// A part of the console, with what it shows now.
#[derive(Component)]
struct Part {
    which: Which,
    shows: String,
}

/// The parts, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Head,
    Go,
    Vote,
    Acts,
    Notes,
    Options,
    Reasons,
    Heard,
    Plan,
    Joining,
    Roads,
    Settings,
    Window,
    Files,
    Foot,
}

const LEADING: [Which; 3] = [Which::Go, Which::Vote, Which::Acts];
// While people talk, what they say is written down without looking for the place.
const TELLING: [Which; 4] = [Which::Heard, Which::Notes, Which::Options, Which::Reasons];
const AROUND: [Which; 6] = [
    Which::Files,
    Which::Plan,
    Which::Joining,
    Which::Roads,
    Which::Settings,
    Which::Window,
];

/// What a part is drawn from.
struct Facts<'a> {
    led: &'a Led,
    seen: &'a Console,
    desk: &'a Desk,
    aside: Aside,
}

impl Facts<'_> {
    /// A sentence in the room's language.
    fn say(&self, key: &str) -> String {
        self.led.say(key)
    }

    /// All that a part shows; it is drawn anew when this is another.
    fn of(&self, which: Which) -> String {
        let it = self.seen;
        match which {
            Which::Head => format!(
                "{:?}",
                (
                    &it.projector.title,
                    &it.projector.place,
                    &it.now,
                    &it.plan.say
                )
            ),
            Which::Go => format!("{:?}", (&it.next, &it.acts)),
            Which::Vote => format!("{:?}", (&it.count, &self.desk.digits)),
            Which::Acts => format!("{:?}", &it.acts),
            Which::Notes => format!("{:?}", &it.notes),
            Which::Options => format!("{:?}", (&it.options, &it.acts)),
            Which::Reasons => format!("{:?}", &it.reasons),
            Which::Heard => format!("{:?}", (hears(it), &self.desk.done)),
            Which::Plan => format!("{:?}", &it.plan),
            Which::Joining => format!("{:?}", &it.join),
            Which::Roads => format!("{:?}", &it.roads),
            Which::Settings => format!("{:?}", &it.settings),
            Which::Window => format!("{:?}", self.aside),
            Which::Files => format!("{:?}", (self.looks_back(), &self.desk.taken)),
            Which::Foot => self.desk.wrong.clone(),
        }
    }

    fn draw(&self, part: &mut ChildSpawnerCommands, which: Which) {
        match which {
            Which::Head => self.head(part),
            Which::Go => self.go(part),
            Which::Vote => self.vote(part),
            Which::Acts => self.acts(part),
            Which::Notes => self.notes(part),
            Which::Options => self.options(part),
            Which::Reasons => self.reasons(part),
            Which::Heard => self.heard(part),
            Which::Plan => self.plan(part),
            Which::Joining => self.joining(part),
            Which::Roads => self.roads(part),
            Which::Settings => self.settings(part),
            Which::Window => self.window(part),
            Which::Files => self.files(part),
            Which::Foot => self.foot(part),
        }
    }

    fn head(&self, part: &mut ChildSpawnerCommands) {
        let shown = &self.seen.projector;
        let story = [shown.title.as_str(), shown.place.as_str()];
        let story: Vec<&str> = story.into_iter().filter(|it| !it.is_empty()).collect();
        part.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                // Room for the ring round the heading while it has the keyboard.
                row_gap: Val::Px(5.0),
                flex_shrink: 1.0,
                min_width: Val::Px(0.0),
                ..default()
            },
            children![
                soft(Style::Small, story.join(" · ")),
                (
                    ink(Style::Heading, self.seen.now.clone()),
                    Kind::Heading,
                    Home,
                ),
            ],
        ));
        part.spawn((
            Node {
                flex_shrink: 1.0,
                min_width: Val::Px(0.0),
                ..default()
            },
            children![ink(Style::Strong, self.seen.plan.say.clone())],
        ));
    }

    fn foot(&self, part: &mut ChildSpawnerCommands) {
        if !self.desk.wrong.is_empty() {
            part.spawn(note(self.desk.wrong.clone()));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (lay, show, draw)
            .chain()
            .after(Looking)
            .run_if(resource_exists::<Led>),
    );
}

/// Lays the console once; its parts come and go.
fn lay(mut commands: Commands, led: Res<Led>, laid: Query<(), With<TheConsole>>) {
    if !laid.is_empty() {
        return;
    }
    let root = (
        TheConsole,
        Kind::Region,
        AccessibleLabel::new(led.say("window-console")),
        Node {
            width: Val::Percent(100.0),
            height: Val::Percent(100.0),
            flex_direction: FlexDirection::Column,
            display: Display::None,
            ..default()
        },
        Fill(Role::Paper),
    );
    commands.spawn(root).with_children(|page| {
        page.spawn((
            empty(Which::Head),
            Node {
                justify_content: JustifyContent::SpaceBetween,
                align_items: AlignItems::Center,
                column_gap: spacing::WIDE,
                padding: UiRect::axes(spacing::WIDE, spacing::SNUG),
                border: UiRect::bottom(Val::Px(1.0)),
                flex_shrink: 0.0,
                ..default()
            },
            Edge(Role::Line),
        ));
        page.spawn((
            Node {
                flex_grow: 1.0,
                flex_basis: Val::Px(0.0),
                min_height: Val::Px(0.0),
                ..default()
            },
            Columns,
            ScrollRegion,
        ))
        .with_children(|columns| {
            column(columns, 30.0, Role::Sunken, &LEADING);
            column(columns, 0.0, Role::Paper, &TELLING);
            column(columns, 28.0, Role::Sunken, &AROUND);
        });
        page.spawn((
            empty(Which::Foot),
            Node {
                padding: UiRect::axes(spacing::WIDE, spacing::TIGHT),
                min_height: Val::Px(36.0),
                flex_shrink: 0.0,
                ..default()
            },
        ));
    });
}

/// A column that scrolls by itself; the one without a width takes what the others leave.
fn column(columns: &mut ChildSpawnerCommands, percent: f32, fill: Role, parts: &[Which]) {
    let grows = percent == 0.0;
    columns
        .spawn((
            Column {
                width: if grows {
                    Val::Auto
                } else {
                    Val::Percent(percent)
                },
                grows,
            },
            Node {
                padding: UiRect::axes(spacing::WIDE, spacing::ROOM),
                ..scroll::column()
            },
            ScrollRegion,
            Fill(fill),
        ))
        .with_children(|column| {
            for which in parts {
                column.spawn((
                    empty(*which),
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: spacing::TIGHT,
                        flex_shrink: 0.0,
                        ..default()
                    },
                ));
            }
        });
}

/// A part before anything was drawn.
fn empty(which: Which) -> Part {
    Part {
        which,
        shows: String::new(),
    }
}

/// The console is there while it has a window, its own or the room's.
fn show(view: Res<View>, windows: Windows, mut roots: Query<&mut Node, With<TheConsole>>) {
    let shown = windows.aside() == Aside::Yes || *view == View::Console;
    let display = if shown { Display::Flex } else { Display::None };
    for mut root in &mut roots {
        if root.display != display {
            root.display = display;
        }
    }
}

fn draw(
    mut commands: Commands,
    led: Res<Led>,
    seen: Res<Seen>,
    desk: Res<Desk>,
    windows: Windows,
    mut parts: Query<(Entity, &mut Part)>,
) {
    let Some(seen) = &seen.0 else { return };
    let facts = Facts {
        led: &led,
        seen,
        desk: &desk,
        aside: windows.aside(),
    };
    for (entity, mut part) in &mut parts {
        let shows = facts.of(part.which);
        if part.shows == shows {
            continue;
        }
        part.shows = shows;
        let mut drawn = commands.entity(entity);
        drawn.despawn_children();
        drawn.with_children(|it| facts.draw(it, part.which));
    }
}

/// The heading of a part.
fn over(part: &mut ChildSpawnerCommands, words: String) {
    part.spawn((
        Node {
            margin: UiRect::top(spacing::SNUG),
            ..default()
        },
        children![(label(words), Kind::Heading)],
    ));
}

/// Things beside each other, on as many lines as they need.
fn row() -> Node {
    Node {
        column_gap: spacing::TIGHT,
        row_gap: spacing::TIGHT,
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    }
}

/// A button for something that can be done now, with its key.
fn act(words: String, act: &Act, key: Option<&str>, weight: Weight) -> impl Bundle + use<> {
    (
        with_key(words, key, weight),
        Wish::Act(act.clone()),
        observe(wish),
    )
}

/// A button that wishes something.
fn does(words: String, does: Wish, weight: Weight) -> impl Bundle {
    (button(words, weight), does, observe(wish))
}
