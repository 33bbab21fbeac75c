package io.huifang.survey.settings.categories;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.feedback.category.Categories;
import io.huifang.survey.feedback.category.Category;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The categories as a page; they come and go one by one, so that nobody undoes another's. */
@Path("/settings/feedback-categories")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class CategorySettings {
  private static final String HERE = "/settings/feedback-categories";
  private static final int LONGEST = 100;
  private static final Category NOTHING = new Category("", "", "", "");
  @Inject Categories categories;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("settings/feedback-categories.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    return render(NOTHING, Map.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(Form form) {
    String under = typed(form, "under");
    String code = typed(form, "code");
    String en = typed(form, "nameEn");
    String zh = typed(form, "nameZh");
    Category wanted =
        under.isEmpty() ? new Category(code, "", en, zh) : new Category(under, code, en, zh);
    Map<String, String> wrong = wrong(code, wanted);
    if (wrong.isEmpty()) {
      try {
        categories.add(wanted);
        return saved();
      } catch (ProblemException e) {
        boolean known = e.problem().status() == 409;
        wrong.put(known ? "code" : "under", known ? texts().known() : texts().wrongUnder());
      }
    }
    return Response.status(400).entity(render(wanted, wrong)).build();
  }

  private Map<String, String> wrong(String code, Category wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    // a slash divides the levels in forms and addresses
    if (!fits(code) || code.indexOf('/') >= 0) {
      wrong.put("code", texts().wrongCode());
    }
    if (!fits(wanted.nameEn())) {
      wrong.put("nameEn", texts().wrongName());
    }
    if (!fits(wanted.nameZh())) {
      wrong.put("nameZh", texts().wrongName());
    }
    return wrong;
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0;
  }

  private static String typed(Form form, String field) {
    return Objects.requireNonNullElse(form.optional(field), "").strip();
  }

  @POST
  @Path("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(Form form) {
    try {
      categories.remove(form.text("category", LONGEST), typed(form, "subcategory"));
    } catch (ProblemException e) {
      if (e.problem().status() != 409) {
        throw e;
      }
      flash.put(HERE, "problem", texts().hasBelow());
      return Response.seeOther(URI.create(HERE)).build();
    }
    return saved();
  }

  private Response saved() {
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    return Response.seeOther(URI.create(HERE)).build();
  }

  private String render(Category typed, Map<String, String> wrong) {
    return page.data("categories", categories.all())
        .data("typed", typed)
        .data("wrong", wrong)
        .data("chinese", visitor.language().chinese())
        .data("said", told("saved"))
        .data("problem", told("problem"))
        .render();
  }

  private @Nullable String told(String what) {
    return visitor.getPath().equals(HERE) ? flash.take(what) : null;
  }

  private CategoryTexts texts() {
    return visitor.language().texts(CategoryTexts.class);
  }
}
