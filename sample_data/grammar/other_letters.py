"""How letters of the other house are put together, whatever they are about."""

LETTERS: dict[str, list[str]] = {
    "body": [
        "{hello}\n\n{opening} {matter}{?0.6: {matter}} {request}\n\n{bye}",
        "{hello}\n\n{matter} {detail}{?0.7: {detail}}\n\n{request}{?0.4: {aside}}\n\n{bye}",
        "{opening} {detail}\n\n{bye}",
        "{short}\n{me}",
        "{short} {short}",
        "{hello}\n{opening}\n\n{matter}\n{matter}\n{detail}\n\n{aside}\n{bye}",
        "{matter} {matter} {detail} {request}\n\n{bye}",
        "{hello}\n\n{opening} {detail} {detail} {aside}\n\n{request}\n{bye}",
    ],
    "reply": [
        "{short}\n\n{bye}",
        "{short} {detail}\n\n{bye}",
        "{hello}\n\n{matter} {request}\n\n{bye}",
    ],
}
