package io.paretorouter.infra.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The processors that Lambda offers. */
public enum Architecture {
    /** Graviton: a fifth cheaper per second. */
    @JsonProperty("arm64")
    ARM64(183),

    /** Intel and AMD. */
    @JsonProperty("x86_64")
    X86_64(62);

    private final int elfMachine;

    Architecture(int elfMachine) {
        this.elfMachine = elfMachine;
    }

    /** How an ELF executable names this processor in its header, {@code e_machine}. */
    public int elfMachine() {
        return elfMachine;
    }
}
