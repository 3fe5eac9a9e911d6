package dev.culprit.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was worked out of something, for as many things as it has room for: each paste asks for the same ones
 * again. What is worked out must depend on nothing else and be changed by nobody. Safe to share.
 */
final class Memory<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int room;
    private final Function<K, V> workOut;

    Memory(int room, Function<K, V> workOut) {
        this.room = room;
        this.workOut = workOut;
    }

    V of(K thing) {
        V remembered = known.get(thing);
        if (remembered != null) {
            return remembered;
        }
        V result = workOut.apply(thing);
        if (known.size() < room) {
            known.put(thing, result);
        }
        return result;
    }
}
