package io.huifang.platform.list.saved;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListShape;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;

/**
 * A list that somebody keeps by a name.
 *
 * @param team whether it is the team's, else it is the person's own
 * @param query what of the list is shown, as the part of an address after the question mark
 * @param changeable whether the reader may change it
 * @param start whether the list begins with it for the reader
 * @param version rises with each change
 */
public record SavedView(
    UUID id,
    String list,
    boolean team,
    String name,
    String query,
    boolean changeable,
    boolean start,
    long version) {

  /** Where it leads; what nobody knows any more is left out. */
  public ListAddress address(ListShape shape) {
    MultivaluedMap<String, String> fields = fields(query);
    fields.putSingle("saved", id.toString());
    return ListAddress.of(shape, fields, shape.views().get(0));
  }

  static MultivaluedMap<String, String> fields(String query) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    fields.putAll(new QueryStringDecoder(query, false).parameters());
    return fields;
  }
}
