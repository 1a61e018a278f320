//! The number that a seed, a key and a visit decide: their `xxh3`, written out for this one shape. Every draw waits for it, and
//! by way of the bytes in memory that the general one asks for it takes twice as long.

/// `xxh3_64_with_seed` of the twelve bytes of the key and the visit.
#[inline]
pub(super) fn number(seed: u64, key: u64, visit: u32) -> u64 {
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

#[cfg(test)]
mod tests {
    use super::number;
    use rand_pcg::{
        Pcg64,
        rand_core::{Rng, SeedableRng},
    };
    use xxhash_rust::xxh3::xxh3_64_with_seed;

    #[test]
    fn it_is_the_hash_of_the_key_and_the_visit() {
        let mut bits = Pcg64::seed_from_u64(1);
        let edges = [(0, 0, 0), (u64::MAX, u64::MAX, u32::MAX), (7, 0, 1)];
        let any = (0..10_000).map(|_| (bits.next_u64(), bits.next_u64(), bits.next_u32()));
        for (seed, key, visit) in edges.into_iter().chain(any) {
            let mut words = [0; 12];
            words[..8].copy_from_slice(&key.to_le_bytes());
            words[8..].copy_from_slice(&visit.to_le_bytes());
            let hash = xxh3_64_with_seed(&words, seed);
            assert_eq!(number(seed, key, visit), hash, "{seed} {key} {visit}");
        }
    }
}
