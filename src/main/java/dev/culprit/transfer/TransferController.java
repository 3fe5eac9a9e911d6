package dev.culprit.transfer;

import dev.culprit.account.ForAdministrators;
import dev.culprit.account.ForEditors;
import dev.culprit.article.StoredArticle;
import dev.culprit.transfer.ImportJob.State;
import dev.culprit.transfer.LibraryImport.Difference;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which libraries come in and go out. */
@Controller
@RequestMapping(TransferController.PATH)
class TransferController {

    static final String PATH = "/admin/library";

    private static final int LONGEST_NAME = 200;

    private final LibraryExport export;
    private final ImportJobs jobs;

    TransferController(LibraryExport export, ImportJobs jobs) {
        this.export = export;
        this.jobs = jobs;
    }

    @GetMapping
    String page() {
        return "transfer/library";
    }

    @GetMapping("/culprit-library.zip")
    @ForEditors
    void download(HttpServletResponse response) throws IOException {
        response.setContentType(LibraryApi.ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, LibraryApi.ATTACHMENT);
        export.writeZip(response.getOutputStream());
    }

    /** One article, as readers see it or as its editors do: with what is not published yet. */
    @GetMapping("/articles/{key}.zip")
    @ForEditors
    void download(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean latest,
            HttpServletResponse response)
            throws IOException {
        StoredArticle article = latest ? export.findLatest(key) : export.find(key);
        response.setContentType(LibraryApi.ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(article.document().key() + ".zip")
                        .build()
                        .toString());
        export.writeZip(article, response.getOutputStream());
    }

    /** Looks at the file and shows what would change. */
    @PostMapping("/imports")
    @ForAdministrators
    String upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean replace, Model model)
            throws IOException {
        if (file.isEmpty()) {
            model.addAttribute("mistake", "file");
            return page();
        }
        return "redirect:"
                + pathOf(jobs.begin(
                                nameOf(file),
                                ZipLibrary.read(file.getBytes()),
                                replace ? Difference.REPLACE_STORED : Difference.KEEP_STORED)
                        .id());
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    @GetMapping("/imports/{id}")
    String job(@PathVariable String id, Model model, HttpServletResponse response) {
        ImportJob.View job = jobs.view(id);
        model.addAttribute("job", job);
        if (job.state() == State.RUNNING) {
            response.setHeader("Refresh", "1");
        }
        return "transfer/job";
    }

    @PostMapping("/imports/{id}/start")
    String start(@PathVariable String id) {
        jobs.start(id);
        return "redirect:" + pathOf(id);
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable String id) {
        jobs.cancel(id);
        return "redirect:" + pathOf(id);
    }

    private static String pathOf(String id) {
        return PATH + "/imports/" + id;
    }
}
