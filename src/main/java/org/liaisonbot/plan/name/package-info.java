/** Who is to do a task: lists of units, groups and leaders, read by sense, with every doubt told. */
@NullMarked
package org.liaisonbot.plan.name;

import org.jspecify.annotations.NullMarked;
