package io.huifang.escalation.matrix.page;

import io.huifang.escalation.matrix.Matrices;
import io.huifang.escalation.matrix.file.MatrixFile;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/**
 * A matrix from a file: looked at, mended, published. Each form carries the version that its page
 * was made from, so that nobody's publishing is lost.
 */
@Path("/settings/matrix/file")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class MatrixUpload {
  private static final String HERE = "/settings/matrix";
  private static final int LOST = 412;

  /** Of the characters of a file each has at most so many bytes. */
  private static final long LARGEST = 4L * MatrixFile.LONGEST;

  @Inject Matrices matrices;
  @Inject UploadedMatrix uploaded;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Flash flash;

  /** A file as it was chosen; nothing is published by it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response upload(
      @RestForm("file") @Nullable FileUpload file, @RestForm("version") @Nullable String version)
      throws IOException {
    if (version == null || !version.matches("\\d{1,18}")) {
      throw ProblemException.badField("version", "must be the version that the page showed");
    }
    MatrixTexts texts = visitor.language().texts(MatrixTexts.class);
    String yaml = "";
    String unreadable = null;
    if (file == null || file.size() == 0) {
      unreadable = texts.noFile();
    } else if (file.size() > LARGEST) {
      unreadable = texts.tooLarge();
    } else {
      try {
        yaml = text(Files.readAllBytes(file.uploadedFile()));
      } catch (CharacterCodingException e) {
        unreadable = texts.notUtf8();
      }
    }
    if (yaml.length() > MatrixFile.LONGEST) {
      yaml = "";
      unreadable = texts.tooLarge();
    }
    return shown(
        new UploadedMatrix.Look(yaml, unreadable, Long.parseLong(version), "", null, false));
  }

  /** Without the mark that some editors put in front, and with ends of lines as forms send them. */
  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return plain(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  /** The same as text, perhaps mended: looked at again, or published as looked at last. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(Form form) {
    String yaml = form.optional("yaml");
    String reason = form.optional("reason");
    UploadedMatrix.Look look =
        new UploadedMatrix.Look(
            yaml == null ? "" : plain(yaml),
            null,
            form.version(),
            reason == null ? "" : reason.strip(),
            form.optional("seen"),
            "publish".equals(form.optional("do")));
    UploadedMatrix.Findings found = uploaded.look(look);
    if (!found.publishes(look)) {
      return shown(look, found);
    }
    try {
      String seen = Version.etag(look.seen());
      int next = matrices.publish(found.rules(), look.reason(), seen, caller.id()).version();
      SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
      flash.put(HERE, "published", texts.published(String.valueOf(next)));
      return Response.seeOther(URI.create(HERE)).build();
    } catch (ProblemException e) {
      if (e.problem().status() != LOST) {
        throw e;
      }
      // somebody was quicker: looked at again beside what is in force since
      return shown(look);
    }
  }

  private Response shown(UploadedMatrix.Look look) {
    return shown(look, uploaded.look(look));
  }

  private Response shown(UploadedMatrix.Look look, UploadedMatrix.Findings found) {
    return Response.status(found.status()).entity(uploaded.render(look, found)).build();
  }
}
