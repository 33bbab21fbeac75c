package io.huifang.survey.editor;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.huifang.platform.yaml.YamlFiles;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.editing.Editing;
import io.huifang.survey.questionnaire.editing.Edition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A questionnaire as a YAML file: out of the draft, and in place of it. */
@Path(QuestionnaireList.HERE + "/{id}/file")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class EditorFiles {
  private static final long LARGEST = 4L * YamlFiles.LONGEST;
  @Inject Questionnaires questionnaires;
  @Inject Editing editing;
  @Inject EditorPage page;
  @Inject YamlFiles files;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Flash flash;

  @GET
  @Transactional
  @Produces("application/yaml;charset=UTF-8")
  @Operation(hidden = true)
  public Response download(@PathParam("id") String id) {
    Definition content =
        editing
            .find(id)
            .map(Edition::content)
            .orElseGet(() -> questionnaires.inForce(id).content());
    return Response.ok(files.write(content))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".yaml\"")
        .build();
  }

  /** What the file says becomes the draft; what is wrong with it is shown, and nothing changes. */
  @POST
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public Response upload(
      @PathParam("id") String id,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("version") @Nullable String version)
      throws IOException {
    if (version == null || !version.matches("\\d{1,18}")) {
      throw ProblemException.badField("version", "must be the version that the page showed");
    }
    try {
      Definition read = files.read(text(file), Definition.class);
      editing.change(id, Long.parseLong(version), old -> read, caller.id());
    } catch (ProblemException e) {
      Edition now = editing.find(id).orElseThrow(() -> e);
      String why = texts().wrongFile(String.valueOf(e.getMessage()));
      return page.show(now, new EditorPage.At(null, null), null, why, e.problem().status());
    }
    String here = QuestionnaireList.HERE + "/" + id;
    flash.put(here, "saved", texts().saved());
    return Response.seeOther(URI.create(here)).build();
  }

  private static String text(@Nullable FileUpload file) throws IOException {
    if (file == null || file.size() > LARGEST) {
      throw ProblemException.badField("file", "must be there and not be larger than 2 MB");
    }
    try {
      byte[] bytes = Files.readAllBytes(file.uploadedFile());
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw ProblemException.badField("file", "must be UTF-8");
    }
  }

  private EditorTexts texts() {
    return visitor.language().texts(EditorTexts.class);
  }
}
