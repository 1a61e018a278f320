//! A room is the replay of its commands, loses no vote, goes back safely, and shows nothing that it should not.

mod difficult;
mod hidden;
mod random;
mod rig;
mod roads;
mod sixty_minutes;
mod time;
