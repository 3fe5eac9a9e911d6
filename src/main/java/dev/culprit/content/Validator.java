package dev.culprit.content;

import dev.culprit.article.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks through a library and reports all that is wrong with it, or could be better, in one go. Stateless. */
public final class Validator {

    private Validator() {}

    /** What a validation found; ordered by file and line. */
    public record Report(int articles, List<Problem> problems) {

        public Report {
            problems = problems.stream().sorted(Problem.BY_PLACE).toList();
        }

        public boolean hasErrors() {
            return problems.stream().anyMatch(Problem::isError);
        }

        /** The same with every warning counted as an error, as our own library must stand it. */
        public Report strict() {
            return new Report(articles, problems.stream().map(Problem::asError).toList());
        }
    }

    /** Reads one article and validates it by itself, its samples included; what needs its neighbours is left out. */
    public static ReadArticle validate(ArticleFiles files) {
        ReadArticle read = ArticleFormat.read(files);
        List<Problem> problems = new ArrayList<>(read.problems());
        read.document().ifPresent(document -> {
            problems.addAll(ArticleRules.check(read, document));
            problems.addAll(TextRules.check(document, files));
            CheckedArticle alone = new CheckedArticle("", files, document, read.lines());
            problems.addAll(SampleRules.check(List.of(alone), Map.of()));
        });
        return new ReadArticle(read.readable(), problems, read.lines());
    }

    /** The same without trying the samples: whether it is well formed, however it behaves. */
    public static ReadArticle validateUntried(ArticleFiles files) {
        ReadArticle read = ArticleFormat.read(files);
        List<Problem> problems = new ArrayList<>(read.problems());
        read.document().ifPresent(document -> {
            problems.addAll(ArticleRules.check(read, document));
            problems.addAll(TextRules.check(document, files));
            problems.addAll(SignatureRules.check(new CheckedArticle("", files, document, read.lines()))
                    .problems());
        });
        return new ReadArticle(read.readable(), problems, read.lines());
    }

    /** Validates a whole library. */
    public static Report validate(Library library) {
        List<Problem> problems = new ArrayList<>();
        List<Area> areas = library.areas(problems);
        List<CheckedArticle> articles = new ArrayList<>();
        library.articles().forEach(entry -> {
            ReadArticle read = ArticleFormat.read(entry.files());
            List<Problem> own = new ArrayList<>(read.problems());
            read.document().ifPresent(document -> {
                own.addAll(ArticleRules.check(read, document));
                own.addAll(TextRules.check(document, entry.files()));
                articles.add(new CheckedArticle(entry.folder(), entry.files(), document, read.lines()));
            });
            own.forEach(problem -> problems.add(problem.below(entry.folder())));
        });
        problems.addAll(LibraryRules.check(areas, articles));
        problems.addAll(SampleRules.check(articles, library.benignLogs()));
        return new Report(articles.size(), problems);
    }
}
