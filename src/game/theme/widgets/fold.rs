//! A part that unfolds: a head that says what it is, and below it what it holds, made when it is first asked for.

use bevy::a11y::AccessibilityNode;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui::{UiGlobalTransform, UiRect};
use bevy::ui_widgets::{Activate, observe};

use super::control::Look;
use super::scroll::{self, ScrollRegion};
use super::text::{ink, soft, text};
use crate::game::controls::Advances;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::wake::Wake;

/// The head of a part, which opens and closes it.
#[derive(Component, Clone, Copy, Debug)]
pub struct Head {
    /// Whether the part is open.
    pub open: bool,
    /// What it holds.
    pub body: Entity,
}

/// What a part holds. Whoever made the part fills it when it opens, and may fill it again when there is more to show.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Whether it is shown.
    pub open: bool,
}

/// The sign on a head: there is more, or it is shown.
#[derive(Component)]
struct Sign;

/// The few words on a head about what the part holds.
#[derive(Component)]
pub struct About;

/// A head that was just opened: as soon as there is something under it, it moves up so that this can be seen. Counts the
/// frames that this may take.
#[derive(Component)]
struct Rising(u8);

const SOON: u8 = 12;
/// How far below the upper edge of its region a head comes to rest, in pixels of the design.
const REST: f32 = 12.0;

const MORE: &str = "+";
const LESS: &str = "−";

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (follow, advance)
            .chain()
            .before(bevy::ui::UiSystems::Prepare),
    );
    app.add_systems(PostUpdate, rise.after(bevy::ui::UiSystems::PostLayout));
}

/// Spawns a part with its title and a few words on what it holds. `mark` goes on its body, for whoever fills it. Returns the
/// head; what it holds is [`Head::body`].
pub fn fold(
    column: &mut ChildSpawnerCommands,
    title: impl Into<String>,
    about: impl Into<String>,
    open: bool,
    mark: impl Bundle,
) -> Entity {
    let (title, about) = (title.into(), about.into());
    let mut wrapper = column.spawn(Node {
        flex_direction: FlexDirection::Column,
        border: UiRect::top(Val::Px(1.0)),
        flex_shrink: 0.0,
        ..default()
    });
    wrapper.insert(crate::game::theme::tokens::Edge(Role::Line));
    let body = wrapper
        .commands_mut()
        .spawn((
            Body { open },
            mark,
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::ROOM,
                padding: UiRect {
                    top: spacing::TIGHT,
                    bottom: spacing::WIDE,
                    ..UiRect::horizontal(spacing::TIGHT)
                },
                flex_shrink: 0.0,
                display: shown(open),
                ..default()
            },
        ))
        .id();
    let head = wrapper
        .commands_mut()
        .spawn(head(title, about, open, body))
        .id();
    wrapper.add_children(&[head, body]);
    head
}

fn head(title: String, about: String, open: bool, body: Entity) -> impl Bundle {
    let said = if about.is_empty() {
        title.clone()
    } else {
        format!("{title}. {about}")
    };
    (
        Head { open, body },
        Look {
            rest: (Role::Clear, Role::Clear),
            hovered: (Role::Hovered, Role::Edge),
            pressed: (Role::Pressed, Role::Edge),
            locked: (Role::Clear, Role::Clear),
        },
        Node {
            padding: UiRect::axes(spacing::TIGHT, Val::Px(10.0)),
            border: UiRect::all(Val::Px(2.0)),
            border_radius: spacing::CORNER,
            column_gap: spacing::SNUG,
            row_gap: Val::Px(2.0),
            align_items: AlignItems::FlexStart,
            flex_shrink: 0.0,
            ..default()
        },
        AccessibleLabel::new(said),
        observe(toggle),
        children![
            (
                Sign,
                text(Style::Heading, if open { LESS } else { MORE }),
                Ink(Role::Accent),
                Node {
                    flex_shrink: 0.0,
                    ..default()
                },
            ),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Pickable::IGNORE,
                Children::spawn((
                    Spawn(ink(Style::Heading, title)),
                    SpawnIter(
                        (!about.is_empty())
                            .then(|| soft(Style::Small, about))
                            .into_iter()
                    ),
                )),
            ),
        ],
    )
}

fn shown(open: bool) -> Display {
    if open { Display::Flex } else { Display::None }
}

fn toggle(activated: On<Activate>, mut heads: Query<&mut Head>, mut commands: Commands) {
    if let Ok(mut head) = heads.get_mut(activated.entity) {
        head.open = !head.open;
        if head.open {
            commands.entity(activated.entity).insert(Rising(SOON));
        }
    }
}

/// Scrolls what was just opened into sight.
fn rise(
    mut commands: Commands,
    mut heads: Query<(Entity, &Head, &mut Rising)>,
    places: Query<(&ComputedNode, &UiGlobalTransform)>,
    parents: Query<&ChildOf>,
    children: Query<&Children>,
    mut regions: Query<&mut ScrollPosition, With<ScrollRegion>>,
    mut wake: ResMut<Wake>,
) {
    for (entity, head, mut rising) in &mut heads {
        rising.0 = rising.0.saturating_sub(1);
        wake.settle();
        let filled = children.get(head.body).is_ok_and(|body| !body.is_empty())
            && places
                .get(head.body)
                .is_ok_and(|(node, _)| node.size().y > 0.0);
        if !filled && rising.0 > 0 {
            continue;
        }
        commands.entity(entity).remove::<Rising>();
        // The region that scrolls: at large text sizes that is the page, and the columns in it do not.
        for above in parents.iter_ancestors(entity) {
            let (Ok((node, at)), Ok((region, centre))) = (places.get(entity), places.get(above))
            else {
                continue;
            };
            let spare = scroll::spare(region);
            let Ok(mut position) = regions.get_mut(above) else {
                continue;
            };
            if spare <= 1.0 {
                continue;
            }
            let top = at.translation.y - node.size().y / 2.0;
            let edge = centre.translation.y - region.size().y / 2.0;
            let up = (top - edge) * region.inverse_scale_factor() - REST;
            if up > 0.0 {
                position.y = (position.y + up).min(spare);
            }
            break;
        }
    }
}

/// Shows or hides what a head is about, and says so to a screen reader.
fn follow(
    heads: Query<(Entity, &Head), Changed<Head>>,
    mut access: Query<&mut AccessibilityNode>,
    mut bodies: Query<(&mut Body, &mut Node)>,
    children: Query<&Children>,
    mut signs: Query<&mut Text, With<Sign>>,
) {
    for (entity, head) in &heads {
        if let Ok(mut node) = access.get_mut(entity) {
            node.set_expanded(head.open);
        }
        if let Ok((mut body, mut node)) = bodies.get_mut(head.body) {
            body.set_if_neq(Body { open: head.open });
            if node.display != shown(head.open) {
                node.display = shown(head.open);
            }
        }
        for child in children.iter_descendants(entity) {
            if let Ok(mut sign) = signs.get_mut(child) {
                sign.0 = if head.open { LESS } else { MORE }.to_owned();
            }
        }
    }
}

/// A clicker, which has one button to go on, opens the part it has come to before it goes on to the next.
fn advance(
    mut commands: Commands,
    focus: Res<InputFocus>,
    heads: Query<(Entity, &Head, Has<Advances>)>,
) {
    for (entity, head, advances) in &heads {
        let wanted = !head.open && focus.get() == Some(entity);
        if wanted && !advances {
            commands.entity(entity).try_insert(Advances);
        } else if advances && !wanted {
            commands.entity(entity).try_remove::<Advances>();
        }
    }
}
