package dev.culprit.matching.signature;

/** A piece of a template. */
sealed interface TemplateStep {

    /** By byte, whether text that this step takes can start with it; all can where it may take nothing. Shared; not changed. */
    boolean[] starts();

    /** The most bytes it takes. */
    int longest();

    /** Folded text that stands there as it is; not empty. */
    final class Literal implements TemplateStep {

        private final byte[] folded;

        Literal(byte[] folded) {
            this.folded = folded;
        }

        byte[] folded() {
            return folded;
        }

        @Override
        public boolean[] starts() {
            return Alphabet.only(folded[0]);
        }

        @Override
        public int longest() {
            return folded.length;
        }

        boolean standsAt(byte[] text, int at, int to) {
            if (to - at < folded.length) {
                return false;
            }
            for (int i = 0; i < folded.length; i++) {
                if (text[at + i] != folded[i]) {
                    return false;
                }
            }
            return true;
        }

        /** Where it stands first, from {@code from} on; -1 for nowhere. */
        int indexIn(byte[] text, int from, int to) {
            byte first = folded[0];
            for (int at = from; at <= to - folded.length; at++) {
                if (text[at] == first && standsAt(text, at, to)) {
                    return at;
                }
            }
            return -1;
        }

        int lastIndexIn(byte[] text, int from, int to) {
            for (int at = to - folded.length; at >= from; at--) {
                if (text[at] == folded[0] && standsAt(text, at, to)) {
                    return at;
                }
            }
            return -1;
        }
    }

    /** A blank, or the edge of the message. */
    record Edge() implements TemplateStep {
        @Override
        public boolean[] starts() {
            return Alphabet.ANY.starts();
        }

        @Override
        public int longest() {
            return 1;
        }
    }

    /** A piece that the text fills. */
    sealed interface Placeholder extends TemplateStep {
        String name();

        PlaceholderType type();
    }

    /** A run of an alphabet, longest first. */
    record Run(String name, PlaceholderType type, Alphabet alphabet) implements Placeholder {
        @Override
        public boolean[] starts() {
            return alphabet.starts();
        }

        @Override
        public int longest() {
            return alphabet.longest() * 4;
        }
    }

    /** Text of a fixed build, longest first. */
    record Shaped(String name, PlaceholderType type, Shape shape) implements Placeholder {
        @Override
        public boolean[] starts() {
            return shape.starts();
        }

        @Override
        public int longest() {
            return Long.SIZE - 1;
        }
    }

    /** Text between quotes of one style, which are not part of the value. */
    record Quoted(String name) implements Placeholder {
        @Override
        public PlaceholderType type() {
            return PlaceholderType.QUOTED;
        }

        @Override
        public boolean[] starts() {
            return Alphabet.only(FoldedText.QUOTE);
        }

        @Override
        public int longest() {
            return Alphabet.QUOTED.longest() * 4 + 2;
        }
    }

    /** Anything, shortest first. */
    record Anything(String name) implements Placeholder {
        @Override
        public PlaceholderType type() {
            return PlaceholderType.ANY;
        }

        @Override
        public boolean[] starts() {
            return Alphabet.ANY.starts();
        }

        @Override
        public int longest() {
            return Alphabet.ANY.longest() * 4;
        }
    }

    /** A placeholder of that name and type. */
    static Placeholder placeholder(String name, PlaceholderType type) {
        return switch (type) {
            case WORD -> new Run(name, type, Alphabet.WORD);
            case IDENT -> new Run(name, type, Alphabet.IDENT);
            case PATH -> new Run(name, type, Alphabet.PATH);
            case HEX -> new Run(name, type, Alphabet.HEX);
            case IP -> new Shaped(name, type, Shape.IP);
            case CIDR -> new Shaped(name, type, Shape.CIDR);
            case MAC -> new Shaped(name, type, Shape.MAC);
            case UUID -> new Shaped(name, type, Shape.UUID);
            case INT -> new Shaped(name, type, Shape.INT);
            case VERSION -> new Shaped(name, type, Shape.VERSION);
            case DURATION -> new Shaped(name, type, Shape.DURATION);
            case QUOTED -> new Quoted(name);
            case ANY -> new Anything(name);
        };
    }
}
