//! How the story ended and why, and where to go from here.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use crate::game::accessibility::Kind;
use crate::game::page::{Outcome, Unfolded, Why};
use crate::game::screens::Screen;
use crate::game::session::Intent;
use crate::game::theme::room::Whole;
use crate::game::theme::spacing;
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::words::say;

pub(super) fn spawn(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    // What is told scrolls by itself, so that the ways on stay in sight.
    column
        .spawn((
            Whole,
            Node {
                flex_grow: 1.0,
                padding: UiRect {
                    left: Val::Px(64.0),
                    right: spacing::PAGE,
                    top: Val::Px(40.0),
                    bottom: spacing::ROOM,
                },
                row_gap: spacing::ROOM,
                ..scroll::column()
            },
            ScrollRegion,
        ))
        .with_children(|told| tell(told, outcome));
    column
        .spawn(Node {
            column_gap: spacing::SNUG,
            row_gap: spacing::SNUG,
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            padding: UiRect {
                left: Val::Px(64.0),
                right: spacing::PAGE,
                top: spacing::ROOM,
                bottom: spacing::WIDE,
            },
            ..default()
        })
        .with_children(|buttons| {
            // Who is in the middle of a campaign goes on, and does not begin it again.
            if outcome.week_follows {
                let words = say("unfold-to-the-week");
                buttons.spawn((button(words, Weight::Main), observe(to_the_week)));
            } else {
                let words = say("debrief-again");
                buttons.spawn((button(words, Weight::Main), observe(again)));
            }
            let words = say("debrief-library");
            buttons.spawn((button(words, Weight::Plain), observe(library)));
            let words = say("rules-open");
            buttons.spawn((button(words, Weight::Quiet), observe(rules)));
        });
}

fn tell(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    column.spawn(label(outcome.story.clone()));
    column.spawn((ink(Style::Title, outcome.title.clone()), Kind::Heading));
    if !outcome.help.is_empty() {
        column.spawn((ink(Style::Heading, say("help-title")), Kind::Heading));
        column.spawn(note(outcome.help.join("\n")));
    }
    for paragraph in &outcome.told {
        column.spawn(measured(ink(Style::Reading, paragraph.clone())));
    }
    for paragraph in &outcome.closing {
        column.spawn(measured(ink(Style::Aside, paragraph.clone())));
    }
    column
        .spawn((
            Whys(0),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::TIGHT,
                margin: UiRect::top(spacing::TIGHT),
                flex_shrink: 0.0,
                ..default()
            },
        ))
        .with_children(|whys| tell_why(whys, &outcome.why, &outcome.did));
}

/// What tells in short what happened and why it ended so, and which telling of it stands there.
#[derive(Component)]
struct Whys(usize);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, tell_anew.run_if(in_state(Screen::Debrief)));
}

fn tell_why(column: &mut ChildSpawnerCommands, why: &Why, did: &str) {
    for (title, lines) in [("report-why", &why.ended), ("short-title", &why.short)] {
        if lines.is_empty() {
            continue;
        }
        column.spawn((label(say(title)), Kind::Heading));
        for line in lines {
            column.spawn(measured(ink(Style::Small, line.clone())));
        }
    }
    column.spawn(measured(soft(Style::Small, did.to_owned())));
}

/// Tells it by the replays when those are there.
fn tell_anew(
    mut commands: Commands,
    unfolded: Res<Unfolded>,
    outcome: Res<Outcome>,
    mut whys: Query<(Entity, &mut Whys)>,
) {
    let Some(why) = &unfolded.why else { return };
    for (entity, mut told) in &mut whys {
        if told.0 != unfolded.anew {
            told.0 = unfolded.anew;
            let mut column = commands.entity(entity);
            column.despawn_children();
            column.with_children(|column| tell_why(column, why, &outcome.did));
        }
    }
}

fn to_the_week(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::ToTheWeek);
}

fn measured(words: impl Bundle) -> impl Bundle {
    (
        Node {
            flex_shrink: 0.0,
            ..default()
        },
        Sized::at_most(34.0),
        children![words],
    )
}

fn again(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::Begin);
}

fn library(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Library);
}

fn rules(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Rules);
}
