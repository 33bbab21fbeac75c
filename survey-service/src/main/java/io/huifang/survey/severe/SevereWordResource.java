package io.huifang.survey.severe;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** The list of severe words over HTTP. */
@Path("/api/severe-words")
@Tag(name = "Severe words")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SevereWordResource {
  @Inject SevereWords words;

  @GET
  @Transactional
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "Read the list")
  public WordList read() {
    return new WordList(words.list());
  }

  @PUT
  @Transactional
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Replace the list; answers that exist keep what was found in them")
  public WordList replace(@NotNull @Valid WordList body) {
    words.replace(body.words());
    return new WordList(words.list());
  }

  /** The whole list. */
  public record WordList(@NotNull @Size(max = 1000) List<@NotBlank @Size(max = 50) String> words) {}
}
