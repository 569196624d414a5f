/** What stands where: annexes, sections, columns by meaning, rows put right and put together into tasks. */
@NullMarked
package org.liaisonbot.plan.table;

import org.jspecify.annotations.NullMarked;
