package dev.culprit.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisOptionalComponentsStep;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalyzerTokenizerStep;

/** How text is taken apart into terms. */
class Analyzers implements LuceneAnalysisConfigurer {

    /** English prose: words by their stems, without the commonest. */
    static final String ENGLISH = "english";

    /** Chinese prose: pairs of neighbouring characters; Latin words as they are. */
    static final String CHINESE = "chinese";

    /** Any text, languages mixed: pairs of Chinese characters, stems, identifiers in their pieces. */
    static final String MIXED = "mixed";

    /** Error text: identifiers, paths and addresses both whole and in their pieces. */
    static final String ERROR = "error";

    /** The same for what is searched for, where a term may lie beside another. */
    static final String ERROR_QUERY = "error-query";

    /** Names as one term, whatever their case. */
    static final String NAME = "name";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(ENGLISH)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("englishPossessive")
                .tokenFilter("stop")
                .tokenFilter("kStem");
        context.analyzer(CHINESE)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("cjkBigram");
        context.analyzer(MIXED)
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", "[._/:@=-]")
                .param("replacement", " ")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("cjkBigram")
                .tokenFilter("stop")
                .tokenFilter("kStem");
        error(context.analyzer(ERROR).custom()).tokenFilter("flattenGraph").tokenFilter("lowercase");
        error(context.analyzer(ERROR_QUERY).custom()).tokenFilter("lowercase");
        context.normalizer(NAME).custom().tokenFilter("lowercase");
    }

    private static LuceneAnalysisOptionalComponentsStep error(LuceneAnalyzerTokenizerStep analyzer) {
        return analyzer.tokenizer("whitespace")
                .charFilter("patternReplace")
                .param("pattern", "[^\\p{L}\\p{N}._/-]+|[._/-]+(?=\\s|$)") // quotes, brackets, a full stop at the end
                .param("replacement", " ")
                .tokenFilter("wordDelimiterGraph")
                .param("preserveOriginal", "1")
                .param("splitOnCaseChange", "0")
                .param("splitOnNumerics", "0")
                .param("stemEnglishPossessive", "0");
    }
}
