/** Keycloak for one machine: the realm with its people and clients, and tokens from it. */
@NullMarked
package io.huifang.suite.identity;

import org.jspecify.annotations.NullMarked;
