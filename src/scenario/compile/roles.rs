//! What a room is told beside the story: its roles, their cards, and what happens when it cannot agree.

use super::ground::{Ground, Path};
use crate::scenario::{diagnostic::Code, format, id::Ordered, model::RoleCard};

/// The roles.
pub(super) fn roles(ground: &mut Ground) -> Vec<RoleCard> {
    let written = ground.written;
    ground.ids("roles", written.roles.ids());
    let roles = written.roles.iter().map(|(id, role)| {
        let path = format_args!("roles.{id}");
        if role.card.is_empty() {
            ground.wrong(
                Code::E014,
                format_args!("{path}.card"),
                "This card is empty.",
                "Write what this role alone knows, a paragraph each: card: [\"…\"].",
            );
        }
        let card = (0..).zip(&role.card).map(|(place, text): (usize, _)| {
            ground.text(format_args!("{path}.card.{place}"), text)
        });
        let card = card.collect();
        RoleCard {
            id: id.into(),
            name: ground.text(format_args!("{path}.name"), &role.name),
            card,
        }
    });
    roles.collect()
}

/// What roles know in a scene.
pub(super) fn cards(
    ground: &mut Ground,
    path: Path,
    written: &Ordered<String>,
) -> Vec<(usize, String)> {
    ground.ids(format_args!("{path}.cards"), written.ids());
    let mut cards = Vec::with_capacity(written.len());
    for (role, card) in written.iter() {
        let path = format_args!("{path}.cards.{role}");
        let found = ground.names.role(role);
        let text = ground.text(path, card);
        cards.extend(ground.named(path, found).map(|role| (role, text)));
    }
    cards
}

/// A standing choice is offered in many scenes, and cannot be what happens in one of them.
pub(super) fn never_undecided(ground: &mut Ground, path: Path, written: &[format::Choice]) {
    if written.iter().any(|choice| choice.undecided) {
        ground.wrong(
            Code::E027,
            path,
            "A standing choice cannot be what happens when a room cannot agree.",
            "Move it to the choices of the scene that it is for, or take `undecided: true` away.",
        );
    }
}

/// Among choices that are offered together, at most one says what happens when a room cannot agree, and not alone.
pub(super) fn undecided(ground: &mut Ground, path: Path, written: &[format::Choice]) {
    let undecided = written.iter().enumerate();
    let undecided = undecided.filter(|(_, choice)| choice.undecided);
    let mut places = undecided.map(|(place, _)| place);
    let (Some(_), second) = (places.next(), places.next()) else {
        return;
    };
    let offered = written.iter().any(|choice| !choice.undecided);
    if offered && second.is_none() {
        return;
    }
    let (message, help) = match offered {
        false => (
            "There is nothing here on which a room could disagree.",
            "Add choices to vote on, or take `undecided: true` away.",
        ),
        true => (
            "Two choices say what happens when a room cannot agree.",
            "Keep one, and take `undecided: true` away from the other.",
        ),
    };
    ground.wrong(Code::E027, path, message, help);
}
