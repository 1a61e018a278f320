//! The projector: what the whole room sees, and nothing that it may not. Letters are as large as fit, and never smaller than
//! the back row can read.

mod lists;
mod pen;
mod screens;
mod tally;

use bevy::prelude::*;
use bevy::ui::{UiRect, UiSystems, UiTargetCamera};

use super::windows::{Aside, Windows};
use super::wishes::Wish;
use super::{Desk, Led, Looking, Seen, View};
use crate::game::accessibility::Kind;
use crate::game::theme::motion::Arrive;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::wall::{Cut, Wall, WallCamera};
use crate::game::wake::Wake;
use crate::workshop::faces::{Console, Projector, Screen};
use pen::{Pen, words};

/// So far aside lies what is not to be seen yet, in units: further than any wall is wide.
const ASIDE: f32 = 400.0;

/// Everything on the wall.
#[derive(Component)]
pub struct OnTheWall;

/// The part of the wall between head and foot.
#[derive(Component)]
struct Middle;

/// What stands in the middle, as high as it wants to be.
#[derive(Component)]
struct Content;

/// What is drawn now.
#[derive(Resource, Default)]
struct Drawn {
    now: Option<Laid>,
    /// Whether it is known to fit.
    fits: bool,
}

/// What is drawn, and how.
#[derive(Clone, PartialEq)]
struct Laid {
    shown: Projector,
    view: View,
    wall: Wall,
    /// What whoever leads has to know where the room's screen is the only one: what could not be done, that digits arrive.
    aside: String,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drawn>();
    app.add_systems(Update, draw.after(Looking).run_if(resource_exists::<Led>));
    app.add_systems(
        PostUpdate,
        fit.after(UiSystems::PostLayout)
            .run_if(resource_exists::<Led>),
    );
}

/// What a listener hears when a screen arrives.
pub(super) fn spoken(shown: &Projector) -> String {
    let parts: Vec<String> = match &shown.screen {
        Screen::Join(invite) => vec![invite.heading.clone(), invite.steps.join(" ")],
        Screen::Story { lines, chose, .. } => {
            let said = lines.iter().map(|line| match line.speaker.is_empty() {
                true => line.text.clone(),
                false => format!("{}: {}", line.speaker, line.text),
            });
            chose.iter().cloned().chain(said).collect()
        }
        Screen::Options {
            heading,
            say,
            options,
            ..
        } => {
            let all = options
                .iter()
                .map(|option| format!("{}: {}", option.letter, option.text));
            [heading.clone(), say.clone()]
                .into_iter()
                .chain(all)
                .collect()
        }
        Screen::Tally(tally) => vec![tally.say.clone(), tally.shift.clone()],
        Screen::Discuss {
            heading, prompts, ..
        } => vec![heading.clone(), prompts.join(" ")],
        Screen::Chosen {
            heading,
            option,
            how,
        } => {
            let chose = option.as_ref().map_or("", |option| &option.text);
            vec![heading.clone(), chose.to_owned(), how.clone()]
        }
        Screen::Roads { heading, .. } => vec![heading.clone()],
        Screen::Debrief { heading, say, .. } | Screen::Closed { heading, say } => {
            vec![heading.clone(), say.clone()]
        }
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn draw(
    mut commands: Commands,
    led: Res<Led>,
    seen: Res<Seen>,
    view: Res<View>,
    desk: Res<Desk>,
    windows: Windows,
    mut wall: ResMut<Wall>,
    mut drawn: ResMut<Drawn>,
    roots: Query<Entity, With<OnTheWall>>,
    cameras: Query<Entity, With<WallCamera>>,
) {
    let (Some(seen), Some(camera)) = (&seen.0, cameras.iter().next()) else {
        return;
    };
    let shown = &seen.projector;
    let before = drawn.now.as_ref();
    let another = before
        .is_none_or(|old| old.shown.number != shown.number || old.wall.by_width != wall.by_width);
    // Another screen begins with large letters; what changes on one keeps those that it has.
    if another {
        let afresh = wall.afresh();
        wall.set_if_neq(afresh);
    }
    // Whoever leads without a console sees nothing else.
    let aside = match windows.aside() {
        Aside::No => told_aside(&desk, seen),
        Aside::Yes => String::new(),
    };
    let now = Laid {
        shown: shown.clone(),
        view: *view,
        wall: *wall,
        aside,
    };
    if before.is_some_and(|old| *old == now) {
        return;
    }
    let arrives = before.is_none_or(|old| old.shown.number != shown.number);
    // Unseen until it is known to fit; what has fitted stays in sight while its numbers change.
    let unseen = another || !drawn.fits || before.is_some_and(|old| old.view != *view);
    drawn.fits &= !unseen;
    drawn.now = Some(now.clone());
    for root in &roots {
        commands.entity(root).despawn();
    }
    let pen = Pen {
        wall: *wall,
        led: &led,
    };
    let root = (
        OnTheWall,
        UiTargetCamera(camera),
        Kind::Region,
        AccessibleLabel::new(led.say("window-projector")),
        Node {
            width: Val::Percent(100.0),
            height: Val::Percent(100.0),
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(wall.units(2.2), wall.units(1.2)),
            display: match *view {
                View::Console => Display::None,
                View::Projector | View::Curtain => Display::Flex,
            },
            overflow: Overflow::clip(),
            ..default()
        },
        Fill(Role::Paper),
    );
    let mut root = commands.spawn(root);
    root.observe(click);
    root.with_children(|page| match *view {
        View::Curtain => curtain(page, &pen),
        View::Projector | View::Console => {
            head(page, &pen, shown);
            page.spawn((
                Middle,
                Node {
                    flex_direction: FlexDirection::Column,
                    justify_content: JustifyContent::Center,
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_height: Val::Px(0.0),
                    // What fills it all still stands apart from head and foot.
                    margin: UiRect::vertical(wall.units(0.5)),
                    overflow: Overflow::clip(),
                    ..default()
                },
                Pickable::IGNORE,
            ))
            .with_children(|middle| {
                let mut content = middle.spawn((
                    Content,
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: wall.ems(0.8),
                        width: Val::Percent(100.0),
                        flex_shrink: 0.0,
                        // Beside the wall until it is known to fit; a listener has it all the while.
                        left: if unseen { wall.units(ASIDE) } else { Val::Auto },
                        ..default()
                    },
                    Pickable::IGNORE,
                ));
                if arrives {
                    content.insert(Arrive::default());
                }
                content.with_children(|content| pen.screen(content, &shown.screen));
            });
            foot(page, &pen, shown, &now.aside);
        }
    });
}

/// A click on the wall leads on, and one with the other button back, as a clicker does.
fn click(click: On<Pointer<Click>>, mut wishes: MessageWriter<Wish>) {
    let key = match click.button {
        PointerButton::Primary => "Space",
        PointerButton::Secondary => "Backspace",
        PointerButton::Middle => return,
    };
    wishes.write(Wish::Key(key.to_owned()));
}

fn curtain(page: &mut ChildSpawnerCommands, pen: &Pen) {
    page.spawn((
        Node {
            flex_grow: 1.0,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        },
        Pickable::IGNORE,
        children![(
            words(
                1.5,
                Cut::Title,
                Role::InkSoft,
                pen.led.say("window-curtain")
            ),
            Kind::Heading
        )],
    ));
}

fn head(page: &mut ChildSpawnerCommands, pen: &Pen, shown: &Projector) {
    // The head keeps its size whatever the letters below it do; a long name of a place has lines of its own.
    pen.line(page, |line| {
        line.spawn((pen.rest(), Pickable::IGNORE))
            .with_children(|rest| pen.small(rest, Cut::Bold, Role::InkSoft, &shown.place));
        pen.unbroken(line, Cut::Bold, Role::Ink, &shown.clock);
        pen.unbroken(line, Cut::Plain, Role::InkSoft, &shown.title);
    });
}

/// What could not be done, or, while a count is typed, its letter and a point for each digit: the number is not for the room.
fn told_aside(desk: &Desk, seen: &Console) -> String {
    if !desk.wrong.is_empty() || desk.digits.is_empty() {
        return desk.wrong.clone();
    }
    let count = seen.count.as_ref();
    let asked = count.and_then(|count| {
        let mut entries = count.entries.iter();
        entries.find(|entry| Some(&entry.choice) == count.ask.as_ref())
    });
    let digits = "•".repeat(desk.digits.chars().count());
    asked.map_or(String::new(), |entry| format!("{}: {digits}", entry.letter))
}

fn foot(page: &mut ChildSpawnerCommands, pen: &Pen, shown: &Projector, aside: &str) {
    let (now, all) = match shown.screen {
        Screen::Story { leaf, .. } => leaf,
        Screen::Debrief { stop, .. } => stop,
        _ => (0, 0),
    };
    pen.line(page, |line| {
        let (cut, role, foot) = match aside {
            "" => (Cut::Plain, Role::InkSoft, shown.foot.as_str()),
            aside => (Cut::Bold, Role::Ink, aside),
        };
        line.spawn((pen.rest(), Pickable::IGNORE))
            .with_children(|rest| pen.small(rest, cut, role, foot));
        if let Some(paused) = &shown.paused {
            line.spawn((
                Node {
                    padding: UiRect::horizontal(pen.wall.units(0.6)),
                    ..default()
                },
                Fill(Role::Ink),
                Pickable::IGNORE,
                children![words(0.0, Cut::Bold, Role::Paper, paused.clone())],
            ));
        }
        if all > 1 {
            let values = [("now", now.to_string()), ("all", all.to_string())];
            let step = pen.led.say_with("projector-page-step", &values);
            pen.small(line, Cut::Plain, Role::InkSoft, &step);
        }
    });
}

/// Sets smaller letters until everything fits, and shows it then.
fn fit(
    mut wall: ResMut<Wall>,
    mut wake: ResMut<Wake>,
    mut drawn: ResMut<Drawn>,
    mut middles: Query<(&ComputedNode, &mut Node), (With<Middle>, Without<Content>)>,
    mut contents: Query<(&ComputedNode, &mut Node), With<Content>>,
) {
    for (content, mut node) in &mut contents {
        let Some((middle, mut around)) = middles
            .iter_mut()
            .next()
            .filter(|(middle, _)| middle.size().y > 0.0)
        else {
            continue;
        };
        if content.size().y < 1.0 {
            continue;
        }
        let over = content.size().y > middle.size().y + 1.0
            || content.content_size().x > content.size().x + 1.0;
        if let Some(tighter) = wall.tighter().filter(|_| over) {
            *wall = tighter;
            wake.settle();
        } else if node.left != Val::Auto {
            node.left = Val::Auto;
            drawn.fits = true;
            if over {
                // Better without its end than without its heading.
                around.justify_content = JustifyContent::FlexStart;
            }
            wake.settle();
        }
    }
}
