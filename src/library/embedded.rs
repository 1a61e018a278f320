//! The scenarios and campaigns inside the program, so that it has them wherever it is copied.

/// Each scenario by the name of its file.
pub(super) const SCENARIOS: &[(&str, &str)] = &[
    (
        "friday-deploy",
        include_str!("../../scenarios/friday-deploy.ron"),
    ),
    (
        "quiet-queue",
        include_str!("../../scenarios/quiet-queue.ron"),
    ),
];

/// Each campaign by the name of its file.
pub(super) const CAMPAIGNS: &[(&str, &str)] =
    &[("northholm", include_str!("../../scenarios/northholm.ron"))];

/// Each translation by the name of its file: what it translates and the language.
pub(super) const TRANSLATIONS: &[(&str, &str)] = &[(
    "quiet-queue.de",
    include_str!("../../scenarios/quiet-queue.de.ron"),
)];
