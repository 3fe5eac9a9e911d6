package dev.culprit.reading;

import dev.culprit.web.PageLinks;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.QueryString;

/**
 * Which page of a list somebody asks for.
 *
 * @param number 1-based
 */
record PageNumber(int number) {

    static final int SIZE = 20;

    private static final String PARAMETER = "page";
    private static final int LAST = 500;

    /** The page named in the address; the first when none is, or when it is no number. */
    static PageNumber of(QueryString query) {
        return new PageNumber(query.first(PARAMETER).map(PageNumber::parsed).orElse(1));
    }

    PageNumber {
        if (number > LAST) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
    }

    private static int parsed(String number) {
        try {
            return Math.max(1, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** As stores count pages. */
    int index() {
        return number - 1;
    }

    PageLinks links(QueryString query, long articles) {
        int count = (int) Math.min(LAST, (articles + SIZE - 1) / SIZE);
        return new PageLinks(
                number,
                count,
                number > 1 ? link(query, number - 1) : null,
                number < count ? link(query, number + 1) : null);
    }

    private static String link(QueryString query, int number) {
        return query.with(PARAMETER, String.valueOf(number)).suffix();
    }
}
