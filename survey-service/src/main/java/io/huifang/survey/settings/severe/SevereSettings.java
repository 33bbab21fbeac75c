package io.huifang.survey.settings.severe;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.severe.SevereWords;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The severe words as a page. Words come and go one by one, so two people at once do not undo each
 * other; what somebody tries out is kept nowhere, not even in an address.
 */
@Path("/settings/severe-words")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class SevereSettings {
  private static final String HERE = "/settings/severe-words";
  private static final int LONGEST_WORD = 50;
  private static final int LONGEST_COMMENT = 4000;
  private static final int MOST = 1000;
  @Inject SevereWords words;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/severe-words.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    return render(new Tried("", null, null, null), "", null);
  }

  @POST
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(Form form) {
    String typed = form.optional("word");
    String word = typed == null ? "" : typed.strip();
    String wrong = wrong(word);
    if (wrong != null) {
      String page = render(new Tried("", null, null, null), word, wrong);
      return Response.status(400).entity(page).build();
    }
    words.add(word);
    return saved();
  }

  private @Nullable String wrong(String word) {
    List<String> known = words.list();
    if (word.isEmpty() || word.length() > LONGEST_WORD || word.indexOf('\0') >= 0) {
      return texts().wrongWord();
    }
    if (known.contains(word)) {
      return texts().known();
    }
    return known.size() >= MOST ? texts().full() : null;
  }

  @POST
  @Path("/removal")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(Form form) {
    words.remove(form.text("word", LONGEST_WORD));
    return saved();
  }

  private Response saved() {
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path("/try")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response tryOut(Form form) {
    String typed = form.optional("comment");
    String comment = typed == null ? "" : typed;
    boolean fits = comment.length() <= LONGEST_COMMENT;
    List<String> found = fits ? words.tryOut(comment) : List.of();
    Tried tried =
        new Tried(
            comment,
            found.isEmpty() ? null : texts().opens(String.join(", ", found)),
            found.isEmpty() && fits ? texts().opensNot() : null,
            fits ? null : texts().tooLong());
    return Response.status(fits ? 200 : 400).entity(render(tried, "", null)).build();
  }

  private String render(Tried tried, String word, @Nullable String wrong) {
    return page.data("words", words.list())
        .data("tried", tried)
        .data("word", word)
        .data("wrong", wrong)
        .data("said", visitor.getPath().equals(HERE) ? flash.take("saved") : null)
        .render();
  }

  private SevereTexts texts() {
    return visitor.language().texts(SevereTexts.class);
  }

  /**
   * A comment that was tried out.
   *
   * @param opens why it would open a case, null if it would not
   * @param opensNot that it would not
   */
  public record Tried(
      String comment,
      @Nullable String opens,
      @Nullable String opensNot,
      @Nullable String problem) {}
}
