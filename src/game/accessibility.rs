//! The bridge to screen readers that Bevy lacks: every node has a place in the tree, text has a value, hidden things are
//! hidden, requests are answered, and what happens is announced.

use accesskit::{Action, Live, Node as AccessNode, NodeId, Role};
use bevy::a11y::{AccessibilityNode, AccessibilitySystems, ActionRequest};
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, UiSystems};
use bevy::ui_widgets::{Activate, Button, ScrollIntoView};

/// Something to tell a listener that no change of focus tells.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub struct Announce(pub String);

/// Everything announced so far, newest last; a record for tests and for the picture of what a listener heard.
#[derive(Resource, Default, Debug)]
pub struct Announced(pub Vec<String>);

/// Marks a node that is decoration, so that a screen reader passes over it and all it holds.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Decoration;

/// Says what kind of thing a node is to a screen reader, where its components do not.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The title of a page or of a part.
    Heading,
    /// A part of the page with a name.
    Region,
    /// A picture, described by its label.
    Picture,
    /// A list.
    List,
    /// Something in a list.
    Item,
}

/// What a screen reader says for a text that is drawn otherwise, such as in capitals.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Spoken(pub String);

#[derive(Component)]
struct Voice;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Announce>();
    // Without a window nobody adds this one.
    app.add_message::<ActionRequest>();
    app.init_resource::<Announced>();
    app.add_systems(Startup, spawn_voice);
    app.add_systems(
        PostUpdate,
        (place, kinds, texts, hidden, announce)
            .chain()
            .in_set(UiSystems::PostLayout)
            .before(AccessibilitySystems::Update),
    );
    app.add_systems(PreUpdate, answer);
}

fn spawn_voice(mut commands: Commands) {
    let mut node = AccessNode::new(Role::Label);
    node.set_live(Live::Polite);
    commands.spawn((
        Voice,
        AccessibilityNode(node),
        Node {
            position_type: PositionType::Absolute,
            left: Val::Px(-2.0),
            width: Val::Px(1.0),
            height: Val::Px(1.0),
            ..default()
        },
        Pickable::IGNORE,
    ));
}

/// A node hangs under its parent only if its parent has a place too, so every node gets one.
fn place(mut commands: Commands, nodes: Query<Entity, (With<Node>, Without<AccessibilityNode>)>) {
    for entity in &nodes {
        commands
            .entity(entity)
            .try_insert(AccessibilityNode(AccessNode::new(Role::GenericContainer)));
    }
}

fn kinds(
    mut nodes: Query<
        (Option<&Kind>, &mut AccessibilityNode),
        Or<(Changed<Kind>, Added<AccessibilityNode>)>,
    >,
) {
    for (kind, mut node) in &mut nodes {
        let role = match kind {
            Some(Kind::Heading) => Role::Heading,
            Some(Kind::Region) => Role::Region,
            Some(Kind::Picture) => Role::Image,
            Some(Kind::List) => Role::List,
            Some(Kind::Item) => Role::ListItem,
            // A label alone leaves the role open, and then a reader may skip what has it.
            None if node.role() == Role::Unknown => Role::Group,
            None => continue,
        };
        node.set_role(role);
    }
}

type NewText = (With<Node>, Or<(Changed<Text>, Added<AccessibilityNode>)>);
type Covering = Or<(With<Button>, With<AccessibleLabel>, With<Decoration>)>;

fn texts(
    mut texts: Query<
        (
            Entity,
            &Text,
            Option<&Spoken>,
            Option<&Kind>,
            &mut AccessibilityNode,
        ),
        NewText,
    >,
    spans: Query<&TextSpan>,
    children: Query<&Children>,
    parents: Query<&ChildOf>,
    covering: Query<Option<&Kind>, Covering>,
) {
    for (entity, text, spoken, kind, mut node) in &mut texts {
        // What a labelled control or item shows is in its label; hearing it twice helps nobody. A region or a list has
        // only a name, and what it holds is still read.
        let covered = parents.iter_ancestors(entity).any(|above| {
            covering
                .get(above)
                .is_ok_and(|kind| !matches!(kind, Some(Kind::Region | Kind::List)))
        });
        if covered {
            node.set_hidden();
        }
        let words = match spoken {
            Some(spoken) => spoken.0.clone(),
            None => {
                let spans = children
                    .iter_descendants(entity)
                    .filter_map(|span| spans.get(span).ok());
                let parts =
                    std::iter::once(text.0.as_str()).chain(spans.map(|span| span.0.as_str()));
                parts
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(": ")
            }
        };
        if kind == Some(&Kind::Heading) {
            node.set_role(Role::Heading);
            node.set_label(words);
        } else {
            node.set_role(Role::Label);
            node.set_value(words);
        }
    }
}

fn hidden(
    mut nodes: Query<
        (
            &Node,
            &InheritedVisibility,
            Has<Decoration>,
            Has<Text>,
            &mut AccessibilityNode,
        ),
        Or<(
            Changed<Node>,
            Changed<InheritedVisibility>,
            Added<AccessibilityNode>,
        )>,
    >,
) {
    for (node, visible, decoration, text, mut access) in &mut nodes {
        if node.display == Display::None || !visible.get() || decoration {
            access.set_hidden();
        } else if !text {
            access.clear_hidden();
        }
    }
}

fn announce(
    mut said: MessageReader<Announce>,
    mut voices: Query<&mut AccessibilityNode, With<Voice>>,
    mut record: ResMut<Announced>,
) {
    let words: Vec<&str> = said.read().map(|said| said.0.as_str()).collect();
    if words.is_empty() {
        return;
    }
    let words = words.join(" ");
    for mut voice in &mut voices {
        voice.set_value(words.clone());
    }
    record.0.push(words);
}

fn entity_of(id: NodeId) -> Option<Entity> {
    Entity::try_from_bits(id.0)
}

fn answer(
    mut requests: MessageReader<ActionRequest>,
    focusable: Query<&TabIndex>,
    buttons: Query<Has<InteractionDisabled>, With<Button>>,
    nodes: Query<(), With<Node>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    for request in requests.read() {
        let Some(entity) = entity_of(request.target_node).filter(|entity| nodes.contains(*entity))
        else {
            continue;
        };
        match request.action {
            Action::Focus if focusable.get(entity).is_ok_and(|index| index.0 >= 0) => {
                focus.set(entity, FocusCause::Navigated);
                visible.0 = true;
                commands.trigger(ScrollIntoView { entity });
            }
            Action::Click if buttons.get(entity) == Ok(false) => {
                commands.trigger(Activate { entity })
            }
            Action::ScrollIntoView => commands.trigger(ScrollIntoView { entity }),
            _ => {}
        }
    }
}
