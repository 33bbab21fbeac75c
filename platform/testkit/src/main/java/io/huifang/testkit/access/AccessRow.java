package io.huifang.testkit.access;

import java.util.Map;

/**
 * A line of the table: who may do one thing.
 *
 * @param operation method and path, as in the API description
 * @param grants by role
 * @param foreign what a role that may do it in the own team meets at another team: a status, {@code
 *     hidden} or {@code masked} (allowed, and nothing of the other team is in the answer), or
 *     {@code -} where no team owns the object
 */
public record AccessRow(
    String service, String operation, Map<String, Grant> grants, String foreign) {

  String method() {
    return operation.substring(0, operation.indexOf(' '));
  }
}
