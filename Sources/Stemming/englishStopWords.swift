/// Frequent English words without a subject of their own, and what proposals always say.
let englishStopWords: Set<String> = Set(
  """
  about above after again against all almost also although always am an and another any anyone
  anything are aren around as at away be because been before being below between both but by can
  cannot could couldn did didn do does doesn doing don done down during each either else enough etc
  even ever every everyone everything few for from further get gets getting give given go goes going
  had has hasn have haven having he her here hers herself him himself his how however if in instead
  into is isn it its itself just keep least less let like likely ll made make makes making many may
  maybe me might mine more most much must my myself need needs never no nobody none nor not nothing
  now of off often on once one only onto or other others otherwise our ours ourselves out over own
  per perhaps please put quite rather re really same see shall she should shouldn since so some
  someone something still such take than that the their theirs them themselves then there therefore
  these they thing things this those though through thus to together too toward under until up upon
  us use used using ve very via want was wasn way we well were weren what whatever when where
  whether which while who whole whom whose why will with within without won would wouldn yes yet you
  your yours yourself
  """.split(whereSeparator: \.isWhitespace).map(String.init))
