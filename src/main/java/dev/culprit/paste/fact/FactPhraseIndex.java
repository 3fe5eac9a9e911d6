package dev.culprit.paste.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases by the character that they start with, so that one pass over a text finds them. */
final class FactPhraseIndex {

    private static final int ASCII = 128;
    private static final int MOST_OF_A_PHRASE = 500;

    /** Phrases with the same words, the most trustworthy first. */
    private record SameWords(String words, List<FactPhrase> phrases, int number) {}

    private static final List<List<SameWords>> BY_FIRST = byFirst();
    private static final int COUNT = BY_FIRST.stream().mapToInt(List::size).sum();

    private FactPhraseIndex() {}

    static void find(String text, int from, int to, FactFinder facts) {
        int[] tries = new int[COUNT];
        boolean inWord = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean letter = isWordPart(c);
            if (c < ASCII && !(letter && inWord)) {
                findAt(text, at, BY_FIRST.get(c), tries, facts);
            }
            inWord = letter;
        }
    }

    private static void findAt(String text, int at, List<SameWords> candidates, int[] tries, FactFinder facts) {
        for (SameWords candidate : candidates) {
            if (text.startsWith(candidate.words(), at) && tries[candidate.number()]++ < MOST_OF_A_PHRASE) {
                for (FactPhrase phrase : candidate.phrases()) {
                    if (phrase.tell(text, at, facts)) {
                        break;
                    }
                }
            }
        }
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static List<List<SameWords>> byFirst() {
        Map<String, List<FactPhrase>> byWords = new HashMap<>();
        FactPhrases.all().stream()
                .sorted((a, b) -> Integer.compare(b.trust(), a.trust()))
                .forEach(phrase -> byWords.computeIfAbsent(phrase.words(), none -> new ArrayList<>())
                        .add(phrase));
        List<List<SameWords>> byFirst = new ArrayList<>();
        for (int c = 0; c < ASCII; c++) {
            byFirst.add(new ArrayList<>());
        }
        byWords.forEach((words, phrases) ->
                byFirst.get(words.charAt(0)).add(new SameWords(words, List.copyOf(phrases), number(byFirst))));
        return byFirst;
    }

    private static int number(List<List<SameWords>> soFar) {
        return soFar.stream().mapToInt(List::size).sum();
    }
}
