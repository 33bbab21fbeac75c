/**
 * Technical mechanism shared by the services: never an entity, a route or a status of one of them.
 */
@org.jspecify.annotations.NullMarked
package io.huifang.platform;
