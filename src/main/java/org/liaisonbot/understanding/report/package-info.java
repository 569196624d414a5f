/** What a report says of each task: the text in clauses, each fact with its clause and task, and the record they make. */
@NullMarked
package org.liaisonbot.understanding.report;

import org.jspecify.annotations.NullMarked;
