package io.huifang.survey.feedback.category;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Categories of feedback over HTTP. */
@Path("/api/feedback-categories")
@Tag(name = "Feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CategoryResource {
  @Inject Categories categories;

  @GET
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "What feedback can be about, in two levels")
  public CategoryList list() {
    return new CategoryList(categories.all());
  }

  @PUT
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Replace all categories",
      description = "Feedback with a code that is gone keeps it, and is shown by it.")
  public CategoryList replace(@NotNull @Valid CategoryList body) {
    categories.replace(body.categories());
    return list();
  }

  /** All of them. */
  public record CategoryList(@NotNull @Size(max = 500) List<@NotNull @Valid Category> categories) {}
}
