"""The JSON export as its readers rely on it."""


def dangling(export):
    """Every reference in an export that leads to nothing, as sentences."""
    ids = {kind: {one["id"] for one in export[kind]} for kind in (
        "questions", "tables", "seats", "proposals", "clusters", "recommendations")}
    faults = []

    def follow(owner, kind, *references):
        faults.extend(f"{owner}: no {kind} {reference}" for reference in references
                      if reference is not None and reference not in ids[kind])

    for table in export["tables"]:
        follow(table["id"], "questions", table["question"])
    for seating in export["seatings"]:
        owner = f"round {seating['round']} at {seating['table']}"
        follow(owner, "tables", seating["table"])
        follow(owner, "seats", seating["host"], *seating["seats"])
    for proposal in export["proposals"]:
        follow(proposal["id"], "questions", proposal["question"])
        follow(proposal["id"], "tables", proposal["table"])
        follow(proposal["id"], "seats", proposal["seat"])
        follow(proposal["id"], "clusters", proposal["cluster"])
        follow(proposal["id"], "recommendations", proposal["fate"].get("recommendation"))
    for cluster in export["clusters"]:
        follow(cluster["id"], "questions", cluster["question"])
        follow(cluster["id"], "proposals", *cluster["proposals"])
    for recommendation in export["recommendations"]:
        follow(recommendation["id"], "clusters", *recommendation["clusters"])
        follow(recommendation["id"], "proposals", *recommendation["proposals"])
    return faults
