package dev.culprit.editing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The problem document of a text with mistakes, as the API's description shows it. */
@Schema(name = "InvalidArticle")
record InvalidArticle(
        String type, String title, int status, String detail, String instance, List<ArticleWrites.Mistake> errors) {}
