//! The parts that unfold: which there are, what each shows when it is opened, and that they stay open while one looks
//! something up elsewhere.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;

use super::{beats, had_you, ledger, practice, road, save, time};
use crate::game::accessibility::Kind;
use crate::game::page::{Account, Earlier, Outcome, Unfolded};
use crate::game::screens::Screen;
use crate::game::theme::spacing;
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::fold::{Body, fold};
use crate::game::theme::widgets::text::{ink, soft};
use crate::words::{say, say_with};

/// A part.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Accounts,
    Turned,
    OverTime,
    Ledger,
    Road,
    Unseen,
    HadYou,
    Led,
    Courages,
    Principles,
    Earlier,
    Save,
}

const SECTIONS: [(Section, &str, &str); 12] = [
    (Section::Accounts, "report-accounts", "report-accounts-are"),
    (Section::Turned, "unfold-turned", "unfold-turned-is"),
    (Section::OverTime, "report-over-time", "unfold-over-time-is"),
    (Section::Ledger, "debrief-ledger", "report-ledger-is"),
    (Section::Road, "report-map", "report-map-is"),
    (Section::Unseen, "unseen-title", "unfold-unseen-is"),
    (Section::HadYou, "unfold-had-you", "unfold-had-you-is"),
    (Section::Led, "report-led", "unfold-led-is"),
    (Section::Courages, "report-courages", "unfold-courages-is"),
    (
        Section::Principles,
        "report-principles",
        "unfold-principles-is",
    ),
    (Section::Earlier, "report-beside", "unfold-beside-is"),
    (Section::Save, "unfold-save", "unfold-save-is"),
];

/// The parts that are open.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct Open(Vec<Section>);

/// Which state of what it shows a body shows.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shows(usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Open>();
    app.add_systems(Update, (remember, fill).run_if(in_state(Screen::Debrief)));
}

/// Another debrief begins with everything folded; who comes back from looking something up finds it as it was.
pub(super) fn forget_unless_back(
    mut transitions: MessageReader<StateTransitionEvent<Screen>>,
    mut open: ResMut<Open>,
) {
    let from = transitions.read().last().and_then(|last| last.exited);
    if from != Some(Screen::Rules) {
        open.0.clear();
    }
}

pub(super) fn spawn(column: &mut ChildSpawnerCommands, open: &Open) {
    column
        .spawn((Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            ..default()
        },))
        .with_children(|list| {
            for (section, title, about) in SECTIONS {
                let open = open.0.contains(&section);
                let mark = (section, Shows::default());
                let head = fold(list, say(title), say(about), open, mark);
                // Something that can be pressed once too often without harm.
                if section == Section::Accounts {
                    list.commands_mut().entity(head).insert(AutoFocus);
                }
            }
        });
}

fn remember(mut open: ResMut<Open>, changed: Query<(&Section, &Body), Changed<Body>>) {
    for (section, body) in &changed {
        open.0.retain(|known| known != section);
        if body.open {
            open.0.push(*section);
        }
    }
}

/// What a part would show now: nothing yet, or which state of it.
fn state(section: Section, unfolded: &Unfolded) -> usize {
    let there = match section {
        Section::Accounts => unfolded.accounts.is_some(),
        Section::OverTime => unfolded.over_time.is_some(),
        Section::Ledger => unfolded.ledger.is_some(),
        Section::Road => unfolded.road.is_some(),
        Section::Led | Section::Courages | Section::Principles => unfolded.practice.is_some(),
        Section::Earlier => unfolded.earlier.is_some(),
        // The first is told by the ledger until the replays are there; the others keep themselves up to date.
        Section::Turned | Section::Unseen | Section::HadYou | Section::Save => true,
    };
    // What marks or tells the moment that it turned is shown again when the replays name it.
    let anew = match section {
        Section::Turned | Section::OverTime | Section::Road if there => unfolded.anew,
        _ => 0,
    };
    1 + usize::from(there) + anew
}

/// Fills a part that is opened, and again when what it shows has been worked out.
fn fill(
    mut commands: Commands,
    unfolded: Res<Unfolded>,
    outcome: Res<Outcome>,
    mut bodies: Query<(Entity, &Section, &Body, &mut Shows)>,
) {
    for (entity, section, body, mut shows) in &mut bodies {
        let now = state(*section, &unfolded);
        if !body.open || shows.0 == now {
            continue;
        }
        shows.0 = now;
        let mut part = commands.entity(entity);
        part.despawn_children();
        part.with_children(|part| {
            if now == 1 {
                part.spawn(soft(Style::Body, say("unfold-working")));
                return;
            }
            let practised = unfolded.practice.as_ref();
            match section {
                Section::Accounts => accounts(part, unfolded.accounts.as_deref()),
                Section::Turned => {
                    let why = unfolded.why.as_ref().unwrap_or(&outcome.why);
                    beats::turned_more(part, &why.turned);
                }
                Section::OverTime => time::spawn(part, unfolded.over_time.as_deref()),
                Section::Ledger => ledger::spawn(part, unfolded.ledger.as_deref()),
                Section::Road => road::spawn(part, unfolded.road.as_deref()),
                Section::Unseen => unseen(part, &outcome.unseen),
                Section::HadYou => had_you::spawn(part),
                Section::Led => practice::led(part, practised),
                Section::Courages => practice::courages(part, practised),
                Section::Principles => practice::principles(part, practised),
                Section::Earlier => earlier(part, unfolded.earlier.as_ref()),
                Section::Save => save::spawn(part),
            }
        });
    }
}

fn accounts(part: &mut ChildSpawnerCommands, accounts: Option<&[Account]>) {
    for account in accounts.unwrap_or_default() {
        part.spawn((
            Kind::Item,
            Node {
                column_gap: spacing::ROOM,
                align_items: AlignItems::FlexStart,
                flex_shrink: 0.0,
                ..default()
            },
        ))
        .with_children(|row| {
            let person = &account.person;
            row.spawn(face(person.portrait, person.expression, 3.0));
            row.spawn((
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: spacing::TIGHT,
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized::at_most(38.0),
            ))
            .with_children(|words| {
                words.spawn((ink(Style::Strong, person.name.clone()), Kind::Heading));
                for paragraph in &account.paragraphs {
                    words.spawn(ink(Style::Aside, paragraph.clone()));
                }
            });
        });
    }
}

/// How much of the story the player came to, and the names of places that they did not.
fn unseen(part: &mut ChildSpawnerCommands, unseen: &[String]) {
    let Some((came, places)) = unseen.split_first() else {
        part.spawn(ink(Style::Body, say("unseen-nothing")));
        return;
    };
    part.spawn(ink(Style::Body, came.clone()));
    for place in places {
        part.spawn(ink(Style::Aside, place.clone()));
    }
}

fn earlier(part: &mut ChildSpawnerCommands, earlier: Option<&Option<Earlier>>) {
    let Some(Some(earlier)) = earlier else {
        part.spawn(soft(Style::Body, say("unfold-no-earlier")));
        return;
    };
    part.spawn(ink(
        Style::Strong,
        say_with("unfold-beside-ended", &[("ending", earlier.ending.clone())]),
    ));
    part.spawn(ink(Style::Body, earlier.parted.clone()));
    let heads = [
        String::new(),
        say("report-this-run"),
        say("report-other-run"),
        say("unfold-difference"),
    ];
    part.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            flex_shrink: 0.0,
            ..default()
        },
        Kind::List,
        AccessibleLabel::new(say("report-beside")),
    ))
    .with_children(|table| {
        row(table, &heads, Style::SmallStrong, None);
        for level in &earlier.levels {
            let said = say_with(
                "unfold-beside-row",
                &[
                    ("what", level[0].clone()),
                    ("here", level[1].clone()),
                    ("there", level[2].clone()),
                ],
            );
            row(table, level, Style::Small, Some(said));
        }
    });
    if !earlier.whys.is_empty() {
        part.spawn(ink(Style::Body, say("beside-whys")));
        for why in &earlier.whys {
            part.spawn(ink(Style::Small, why.clone()));
        }
    }
}

fn row(table: &mut ChildSpawnerCommands, cells: &[String; 4], style: Style, said: Option<String>) {
    let mut row = table.spawn(Node {
        column_gap: spacing::ROOM,
        flex_shrink: 0.0,
        ..default()
    });
    if let Some(said) = said {
        row.insert((Kind::Item, AccessibleLabel::new(said)));
    }
    row.with_children(|row| {
        for (place, cell) in cells.iter().enumerate() {
            row.spawn((
                Node {
                    flex_shrink: if place == 0 { 1.0 } else { 0.0 },
                    min_width: Val::Px(0.0),
                    justify_content: if place == 0 {
                        JustifyContent::FlexStart
                    } else {
                        JustifyContent::FlexEnd
                    },
                    ..default()
                },
                Sized::wide(if place == 0 { 15.0 } else { 6.0 }),
                children![ink(style, cell.clone())],
            ));
        }
    });
}
