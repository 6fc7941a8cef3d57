print("worldcafe")
