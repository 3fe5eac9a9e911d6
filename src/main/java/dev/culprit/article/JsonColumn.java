package dev.culprit.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.Signature;
import jakarta.persistence.AttributeConverter;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps in one column, as JSON, what is only ever read as a whole. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Block.class, BlockKinds.class)
            .addMixIn(Signature.class, SignatureKinds.class)
            .addMixIn(ConfigCondition.class, ConditionKinds.class)
            .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    private JsonColumn(TypeReference<T> type) {
        this.writer = MAPPER.writerFor(type);
        this.reader = MAPPER.readerFor(type);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : writer.writeValueAsString(value);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : read(json);
    }

    /** What a column that is never empty says. */
    T read(String json) {
        return reader.readValue(json);
    }

    /** Prose and commands as they follow each other. */
    static final class Blocks extends JsonColumn<List<Block>> {
        Blocks() {
            super(new TypeReference<>() {});
        }
    }

    /** Pieces of text in order. */
    static final class Lines extends JsonColumn<List<String>> {
        Lines() {
            super(new TypeReference<>() {});
        }
    }

    /** Text by name, in the given order. */
    static final class Named extends JsonColumn<LinkedHashMap<String, String>> {
        Named() {
            super(new TypeReference<>() {});
        }
    }

    /** The definition of a signature. */
    static final class Definition extends JsonColumn<Signature> {
        Definition() {
            super(new TypeReference<>() {});
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Prose.class, name = "prose"),
        @JsonSubTypes.Type(value = Block.Command.class, name = "command"),
        @JsonSubTypes.Type(value = Block.Literal.class, name = "literal")
    })
    private interface BlockKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "signature")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Signature.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Signature.Regex.class, name = "regex"),
        @JsonSubTypes.Type(value = Signature.Config.class, name = "config"),
        @JsonSubTypes.Type(value = Signature.All.class, name = "all"),
        @JsonSubTypes.Type(value = Signature.Any.class, name = "any"),
        @JsonSubTypes.Type(value = Signature.None.class, name = "none")
    })
    private interface SignatureKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "condition")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ConfigCondition.Exists.class, name = "exists"),
        @JsonSubTypes.Type(value = ConfigCondition.Missing.class, name = "missing"),
        @JsonSubTypes.Type(value = ConfigCondition.Empty.class, name = "empty"),
        @JsonSubTypes.Type(value = ConfigCondition.Equals.class, name = "equals"),
        @JsonSubTypes.Type(value = ConfigCondition.Matches.class, name = "matches")
    })
    private interface ConditionKinds {}
}
