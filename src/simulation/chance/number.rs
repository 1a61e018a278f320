//! The number that a seed, a key and a visit decide: what `xxh3` and a `Pcg64` seeded with it make of them, written out for
//! this one shape. Every draw waits for it, and by way of the memory that both ask for it takes twice as long.

use rand::Rng;
use rand_pcg::Pcg64;

/// The first number of the generator that is seeded with the hash of the key and the visit.
#[inline]
pub(super) fn number(seed: u64, key: u64, visit: u32) -> u64 {
    let [state, more, stream, other] = spread(hash(seed, key, visit));
    let stream = u128::from(stream) | u128::from(other) << 64;
    // The generator's lowest bit of the stream is always set, and it sets it by itself.
    Pcg64::new(u128::from(state) | u128::from(more) << 64, stream >> 1).next_u64()
}

/// `xxh3_64_with_seed` of the twelve bytes of the key and the visit.
fn hash(seed: u64, key: u64, visit: u32) -> u64 {
    let first = key ^ seed.wrapping_add(0x6782_737b_ea42_39b9);
    let last = (key >> 32 | u64::from(visit) << 32) ^ 0xaf56_bc3b_0996_523a_u64.wrapping_sub(seed);
    let product = u128::from(first) * u128::from(last);
    let sum = first
        .swap_bytes()
        .wrapping_add(last)
        .wrapping_add(product as u64 ^ (product >> 64) as u64)
        .wrapping_add(12);
    let mixed = (sum ^ sum >> 37).wrapping_mul(0x1656_6791_9e37_79f9);
    mixed ^ mixed >> 32
}

/// How `rand` makes a seed of 256 bits from one of 64: the first eight numbers of a `Pcg32`, each from the seed by itself
/// instead of from the one before.
fn spread(seed: u64) -> [u64; 4] {
    let half = |(times, plus): (u64, u64)| {
        let state = seed.wrapping_mul(times).wrapping_add(plus);
        let mixed = ((state >> 18 ^ state) >> 27) as u32;
        u64::from(mixed.rotate_right((state >> 59) as u32))
    };
    JUMPS.map(|[low, high]| half(low) | half(high) << 32)
}

/// By what a seed is multiplied and what is added to come to each of the states.
const JUMPS: [[(u64, u64); 2]; 4] = {
    let mut jumps = [[(0, 0); 2]; 4];
    let (mut times, mut plus) = (1_u64, 0_u64);
    let mut at = 0;
    while at < 8 {
        times = times.wrapping_mul(6_364_136_223_846_793_005);
        plus = plus
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(11_634_580_027_462_260_723);
        jumps[at / 2][at % 2] = (times, plus);
        at += 1;
    }
    jumps
};

#[cfg(test)]
mod tests {
    use super::*;
    use rand_pcg::rand_core::SeedableRng;
    use xxhash_rust::xxh3::xxh3_64_with_seed;

    #[test]
    fn it_is_the_number_of_the_hash_and_the_generator() {
        let mut bits = Pcg64::seed_from_u64(1);
        let edges = [(0, 0, 0), (u64::MAX, u64::MAX, u32::MAX), (7, 0, 1)];
        let any = (0..10_000).map(|_| (bits.next_u64(), bits.next_u64(), bits.next_u32()));
        for (seed, key, visit) in edges.into_iter().chain(any) {
            let mut words = [0; 12];
            words[..8].copy_from_slice(&key.to_le_bytes());
            words[8..].copy_from_slice(&visit.to_le_bytes());
            let hash = xxh3_64_with_seed(&words, seed);
            let told = Pcg64::seed_from_u64(hash).next_u64();
            assert_eq!(number(seed, key, visit), told, "{seed} {key} {visit}");
        }
    }
}
