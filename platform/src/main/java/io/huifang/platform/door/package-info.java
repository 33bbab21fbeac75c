/**
 * What stands between the network and the services: how many may come in, how long they may take to
 * say what they want, how much they may bring, how often they may ask. All counts are those of one
 * replica.
 */
@NullMarked
package io.huifang.platform.door;

import org.jspecify.annotations.NullMarked;
