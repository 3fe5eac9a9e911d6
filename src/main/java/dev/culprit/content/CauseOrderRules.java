package dev.culprit.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rule that prose names causes by their ids: a diagnosis orders them by the paste, so the first here is not the first there. */
final class CauseOrderRules {

    private static final String FENCE = "```";

    private static final Pattern PLACE_OF_A_CAUSE = Pattern.compile(String.join(
            "|",
            "(?i:\\b(?:first|second|third|fourth|fifth|sixth|last|next|previous|preceding|following)"
                    + "(?: (?:two|three|four|few|and \\w+))? causes?\\b)",
            "(?i:\\bcauses? (?:above|below|before|\\d)\\b)",
            "第[一二三四五六七八九十\\d]+[个种条项]?原因",
            "[上下]一[个种条项]?原因",
            "最后一?[个种条项]原因",
            "[上下前后]面?的?[一二两三四五六七几\\d]+[个种条项]原因"));

    private CauseOrderRules() {}

    static List<Problem> check(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        boolean fenced = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            fenced ^= line.strip().startsWith(FENCE);
            Matcher place = PLACE_OF_A_CAUSE.matcher(line);
            if (!fenced && place.find()) {
                problems.add(Problem.warning(
                        file,
                        number,
                        "'" + place.group() + "' may be another one in a diagnosis, which orders causes by the paste",
                        "name it by its id: `the-cause-id`"));
            }
        }
        return problems;
    }
}
