package dev.culprit.search;

import dev.culprit.article.ArticleDocument;
import dev.culprit.search.WordField.Tongue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Lays out the fields of the index and fills them from articles. */
class ArticleBinder implements TypeBinder {

    static final String NAME = "name";
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String AREA = "area";
    static final String COMPONENT = "component";
    static final String ERROR = "error";
    static final String EVERYTHING = "everything";

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(SearchEntry.class, new Bridge(context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<SearchEntry> {

        private final IndexFieldReference<String> name;
        private final IndexFieldReference<String> key;
        private final IndexFieldReference<String> kind;
        private final IndexFieldReference<String> area;
        private final IndexFieldReference<String> component;
        private final IndexFieldReference<String> error;
        private final IndexFieldReference<String> everything;
        private final Map<WordField, IndexFieldReference<String>> words = new LinkedHashMap<>();

        Bridge(IndexSchemaElement schema) {
            name = schema.field(NAME, type -> type.asString().normalizer(Analyzers.NAME))
                    .multiValued()
                    .toReference();
            key = schema.field(KEY, type -> type.asString().sortable(Sortable.YES))
                    .toReference();
            kind = schema.field(KIND, type -> type.asString()).toReference();
            area = schema.field(AREA, type -> type.asString()).toReference();
            component = schema.field(COMPONENT, type -> type.asString().aggregable(Aggregable.YES))
                    .multiValued()
                    .toReference();
            error = schema.field(
                            ERROR,
                            type -> type.asString().analyzer(Analyzers.ERROR).searchAnalyzer(Analyzers.ERROR_QUERY))
                    .toReference();
            everything = schema.field(EVERYTHING, type -> type.asString().analyzer(Analyzers.MIXED))
                    .toReference();
            WordField.all().forEach(field -> words.put(field, words(schema, field)));
        }

        private static IndexFieldReference<String> words(IndexSchemaElement schema, WordField field) {
            return schema.field(
                            field.path(),
                            type -> type.asString()
                                    .analyzer(field.tongue().analyzer())
                                    .projectable(Projectable.YES)
                                    .highlightable(List.of(Highlightable.UNIFIED)))
                    .multiValued()
                    .toReference();
        }

        @Override
        public void write(DocumentElement target, SearchEntry entry, TypeBridgeWriteContext context) {
            ArticleDocument document = entry.document();
            ArticleWords text = new ArticleWords(document);
            text.names().forEach(value -> target.addValue(name, value));
            target.addValue(key, document.key());
            target.addValue(kind, document.kind().name());
            target.addValue(area, areaOf(document.key()));
            document.components().forEach(value -> target.addValue(component, value.toLowerCase(Locale.ROOT)));
            target.addValue(error, text.error());
            target.addValue(everything, text.everything());
            document.texts().forEach((locale, words) -> write(target, Tongue.of(locale), words));
        }

        private void write(DocumentElement target, Tongue tongue, ArticleDocument.Text text) {
            words.forEach((field, reference) -> {
                if (field.tongue() == tongue) {
                    target.addValue(reference, ArticleWords.of(field.part(), text));
                }
            });
        }

        private static String areaOf(String key) {
            int dash = key.lastIndexOf('-');
            return dash < 0 ? key : key.substring(0, dash);
        }
    }
}
