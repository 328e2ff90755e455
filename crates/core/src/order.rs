//! Sorting: one instance of it for everything, since each costs kilobytes of WebAssembly.

/// The positions of things in the order of their keys; of equal keys the earlier position comes first.
pub(crate) fn order(keys: impl Iterator<Item = f64>) -> Vec<usize> {
    // The bits of a float, as a number that sorts as the float does (as in `f64::total_cmp`).
    let sortable = |key: f64| {
        let bits = key.to_bits().cast_signed();
        bits ^ (bits >> 63).cast_unsigned().wrapping_shr(1).cast_signed()
    };
    sorted(keys.map(sortable)).into_iter().map(|(_, position)| position).collect()
}

/// Numbers in order, each with the position that it had.
pub(crate) fn sorted(numbers: impl Iterator<Item = i64>) -> Vec<(i64, usize)> {
    let mut positions: Vec<(i64, usize)> = numbers.zip(0..).collect();
    positions.sort_unstable();
    positions
}

/// A number that equal bytes share and others hardly do (FNV-1a).
pub(crate) fn digest(bytes: &[u8]) -> i64 {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix).cast_signed()
}

/// Puts things in the order of their keys; of equal keys the earlier stays first.
pub(crate) fn put_in_order<T>(things: &mut Vec<T>, key: impl Fn(&T) -> f64) {
    let positions = order(things.iter().map(key));
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(positions.into_iter().filter_map(|position| taken.get_mut(position)?.take()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_lost_and_equals_keep_their_order(keys in prop::collection::vec(-3.0..3.0_f64, 0..40)) {
            let mut things: Vec<(usize, f64)> = keys.iter().map(|key| key.round()).enumerate().collect();
            let mut expected = things.clone();
            expected.sort_by(|a, b| a.1.total_cmp(&b.1));
            put_in_order(&mut things, |thing| thing.1);
            prop_assert_eq!(things, expected);
        }
    }
}
