package dev.culprit.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of diagnoses: one for interfaces and for keeping. Stateless and safe to share. */
public final class DiagnosisJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
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

    static Diagnosis diagnosis(String json) {
        return MAPPER.readValue(json, Diagnosis.class);
    }

    static PasteExcerpt excerpt(String json) {
        return MAPPER.readValue(json, PasteExcerpt.class);
    }
}
