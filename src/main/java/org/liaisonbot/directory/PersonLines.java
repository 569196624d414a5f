package org.liaisonbot.directory;

import static org.liaisonbot.directory.DirectoryColumn.ACCOUNT;
import static org.liaisonbot.directory.DirectoryColumn.PERSON;
import static org.liaisonbot.directory.DirectoryColumn.PHONE;
import static org.liaisonbot.directory.DirectoryColumn.ROLE;
import static org.liaisonbot.directory.DirectoryColumn.UNIT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines that describe people and sees to it that no account means two of them. */
final class PersonLines {
    /** Letters, digits and _-@. of at most 64, as WeCom's contact API describes userid. */
    private static final Pattern ACCOUNT_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_\\-@.]{0,63}");

    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9]{7,15}");

    private final UnitNames units;
    private final List<DirectoryFinding> findings;
    private final Map<String, PersonEntry> byAccount = new HashMap<>();
    private final List<PersonEntry> people = new ArrayList<>();

    PersonLines(UnitNames units, List<DirectoryFinding> findings) {
        this.units = units;
        this.findings = findings;
    }

    List<PersonEntry> read(List<DirectoryLine> lines) {
        lines.forEach(this::line);
        return people;
    }

    private void line(DirectoryLine line) {
        Optional<Role> role = Role.named(line.text(ROLE));
        if (line.text(PERSON).isEmpty()) {
            findings.add(line.error(PERSON, "姓名为空，本行未读入"));
        } else if (!ACCOUNT_FORM.matcher(line.text(ACCOUNT)).matches()) {
            findings.add(line.error(ACCOUNT, "账号为空或不是企业微信账号，本行未读入"));
        } else if (role.isEmpty()) {
            findings.add(line.error(ROLE, "角色应为联络员、环委办或领导联络员，本行未读入"));
        } else if (role.get() != Role.OFFICE && line.text(UNIT).isEmpty()) {
            findings.add(line.error(UNIT, "单位为空，本行未读入"));
        } else {
            add(
                    line,
                    new PersonEntry(
                            line.text(PERSON), line.text(ACCOUNT), unit(line, role.get()), role.get(), phone(line)));
        }
    }

    private void add(DirectoryLine line, PersonEntry person) {
        PersonEntry earlier = byAccount.putIfAbsent(person.account().toLowerCase(Locale.ROOT), person);
        if (person.equals(earlier)) {
            findings.add(line.info(ACCOUNT, "与前面一行重复，已略过"));
        } else if (earlier != null && !earlier.name().equals(person.name())) {
            findings.add(line.error(
                    ACCOUNT, "账号“%s”已用于%s，不能再用于%s，本行未读入".formatted(person.account(), earlier.name(), person.name())));
        } else {
            if (earlier != null) {
                findings.add(line.warning(ACCOUNT, "%s的账号出现两行且内容不同，两行都已读入，请核对".formatted(person.name())));
            }
            people.add(person);
        }
    }

    private String unit(DirectoryLine line, Role role) {
        String written = line.text(UNIT);
        if (role == Role.OFFICE) {
            if (!written.isEmpty() && !written.equals(UnitName.OFFICE.value()) && !written.equals("环委办")) {
                findings.add(line.warning(UNIT, "环委办人员的单位按市环委办记"));
            }
            return UnitName.OFFICE.value();
        }
        if (role == Role.LEADER_LIAISON) {
            return written;
        }
        Optional<UnitName> known = units.unit(written);
        if (known.isEmpty()) {
            findings.add(line.error(UNIT, "单位名录中没有“%s”".formatted(written)));
        }
        return known.map(UnitName::value).orElse(written);
    }

    private String phone(DirectoryLine line) {
        String phone = line.text(PHONE).replaceAll("[\\s-]", "");
        if (!phone.isEmpty() && !PHONE_FORM.matcher(phone).matches()) {
            findings.add(line.warning(PHONE, "手机号格式不对，请核对"));
        }
        return phone;
    }
}
