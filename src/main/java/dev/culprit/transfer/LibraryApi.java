package dev.culprit.transfer;

import dev.culprit.account.ForAdministrators;
import dev.culprit.article.StoredArticle;
import dev.culprit.transfer.LibraryImport.Difference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Libraries for programs. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "library", description = "All articles as files")
class LibraryApi {

    static final String ZIP = "application/zip";
    static final String ATTACHMENT = "attachment; filename=\"culprit-library.zip\"";

    private final LibraryExport export;
    private final LibraryImport imports;

    LibraryApi(LibraryExport export, LibraryImport imports) {
        this.export = export;
        this.imports = imports;
    }

    @GetMapping(produces = ZIP)
    @Operation(
            summary = "What is published, as a ZIP file in the form of the content folder",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))),
                @ApiResponse(
                        responseCode = "404",
                        description = "There is no such article",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(implementation = ProblemDetail.class)))
            })
    void export(
            @Parameter(description = "Key or slug of the only article to export")
                    @RequestParam(required = false)
                    @Nullable
                    String article,
            HttpServletResponse response)
            throws IOException {
        StoredArticle only = article == null ? null : export.find(article);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT);
        if (only == null) {
            export.writeZip(response.getOutputStream());
        } else {
            export.writeZip(only, response.getOutputStream());
        }
    }

    @PostMapping(consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take in and publish the articles of a ZIP file; for administrators",
            description = "An article of which the store has another text is kept as it is stored and reported, unless"
                    + " the file says that it was exported from just that text, or replace is asked for.")
    @ForAdministrators
    @SecurityRequirement(name = "token")
    ImportReport take(
            @RequestBody byte[] zip,
            @Parameter(description = "Only tell what would change")
                    @RequestParam(name = "dry-run", defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Let the file's text take the place of a different one that is stored")
                    @RequestParam(defaultValue = "false")
                    boolean replace) {
        var library = ZipLibrary.read(zip);
        Difference difference = replace ? Difference.REPLACE_STORED : Difference.KEEP_STORED;
        return dryRun ? imports.look(library, difference) : imports.run(library, difference);
    }
}
