package dev.culprit.content;

import dev.culprit.article.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that articles must keep among each other: names that are unique, relations that lead somewhere. */
final class LibraryRules {

    private static final Pattern LINK = Pattern.compile("\\]\\((?:/articles/|/a/)([A-Za-z0-9-]+)(?:#[a-z0-9-]*)?\\)");

    private final List<Area> areas;
    private final List<CheckedArticle> articles;
    private final List<Problem> problems = new ArrayList<>();

    private LibraryRules(List<Area> areas, List<CheckedArticle> articles) {
        this.areas = areas;
        this.articles = articles;
    }

    static List<Problem> check(List<Area> areas, List<CheckedArticle> articles) {
        LibraryRules rules = new LibraryRules(areas, articles);
        rules.uniqueNames();
        rules.uniqueCauses();
        rules.places();
        rules.relations();
        rules.links();
        return rules.problems;
    }

    private void uniqueNames() {
        Map<String, CheckedArticle> owners = new HashMap<>();
        for (CheckedArticle article : articles) {
            claim(owners, article.document().key(), "key", article);
            claim(owners, article.document().slug(), "slug", article);
            article.document().aliases().forEach(alias -> claim(owners, alias, "aliases", article));
        }
    }

    private void uniqueCauses() {
        Map<String, CheckedArticle> owners = new HashMap<>();
        for (CheckedArticle article : articles) {
            article.document().causes().forEach(cause -> claim(owners, cause.id(), "causes/" + cause.id(), article));
        }
    }

    private void claim(Map<String, CheckedArticle> owners, String name, String part, CheckedArticle article) {
        CheckedArticle owner = owners.putIfAbsent(name, article);
        if (owner != null && !owner.folder().equals(article.folder())) {
            problems.add(article.error(part, "'" + name + "' belongs to " + owner.folder() + " already", null));
        }
    }

    private void places() {
        for (CheckedArticle article : articles) {
            String key = article.document().key();
            String slug = article.document().slug();
            if (!areas.isEmpty() && areas.stream().noneMatch(area -> area.holds(key))) {
                problems.add(article.error("key", "no area has the prefix of '" + key + "'", "see areas.yaml"));
            }
            if (!article.folder().endsWith("/" + slug) && !article.folder().equals(slug)) {
                problems.add(article.error("slug", "the folder is not named '" + slug + "'", null));
            }
        }
    }

    private void relations() {
        Set<String> slugs =
                articles.stream().map(article -> article.document().slug()).collect(Collectors.toSet());
        for (CheckedArticle article : articles) {
            for (String slug : article.document().related()) {
                if (!slugs.contains(slug)) {
                    problems.add(article.warning("related", "there is no article '" + slug + "' to relate to", null));
                }
            }
            for (String slug : article.document().shares()) {
                if (!slugs.contains(slug)) {
                    problems.add(article.warning("shares", "there is no article '" + slug + "' to share with", null));
                }
            }
        }
    }

    private void links() {
        Set<String> names = articles.stream()
                .flatMap(article -> Stream.concat(
                        Stream.of(article.document().slug(), article.document().key()),
                        article.document().aliases().stream()))
                .collect(Collectors.toSet());
        for (CheckedArticle article : articles) {
            article.files().byName().forEach((file, text) -> {
                if (file.endsWith(ArticleFiles.TEXT_SUFFIX)) {
                    links(article, file, text, names);
                }
            });
        }
    }

    private void links(CheckedArticle article, String file, String text, Set<String> names) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                if (!names.contains(link.group(1))) {
                    String message = "the link leads to no article: " + link.group(1);
                    problems.add(Problem.error(article.folder() + "/" + file, number, message, null));
                }
            }
        }
    }
}
