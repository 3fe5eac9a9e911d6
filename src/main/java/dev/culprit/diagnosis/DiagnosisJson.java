package dev.culprit.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of diagnoses: one for interfaces and for keeping. Stateless and safe to share. */
public final class DiagnosisJson {

    /** The length of a body is bounded where it is read; a paste may take all of it. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DiagnosisJson() {}

    /** A diagnosis as the public interface has it. */
    public static String write(Diagnosis diagnosis) {
        return MAPPER.writeValueAsString(diagnosis);
    }

    static String write(PasteExcerpt excerpt) {
        return MAPPER.writeValueAsString(excerpt);
    }

    /** @throws ProblemException when it is not what it should be; its message holds nothing of the body */
    static DiagnosisRequest request(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readValue(body, DiagnosisRequest.class))
                    .orElseGet(() -> new DiagnosisRequest(null, null));
        } catch (JacksonException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "the body is not of the form {\"paste\": \"...\"}");
        }
    }

    static Diagnosis diagnosis(String json) {
        return MAPPER.readValue(json, Diagnosis.class);
    }

    static PasteExcerpt excerpt(String json) {
        return MAPPER.readValue(json, PasteExcerpt.class);
    }
}
