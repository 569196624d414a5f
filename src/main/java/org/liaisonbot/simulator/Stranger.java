package org.liaisonbot.simulator;

import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.Role;

/** Somebody who can open the app but stands in no list of the office. */
public final class Stranger {
    public static final Person PERSON = new Person("wailairen", "外单位人员", "未登记", "通讯录外", Role.LIAISON);

    private Stranger() {}
}
